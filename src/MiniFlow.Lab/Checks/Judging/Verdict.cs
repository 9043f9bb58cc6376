using MiniFlow.Lab.Exercises;

namespace MiniFlow.Lab.Checks;

/// <summary>Makes a result of judged cases: finds the sentence and the case to show.</summary>
internal static class Verdict
{
    // More numbers than that explain nothing: the images of ten thousand digits, say.
    private const int LargestShown = 500;

    /// <summary>The result of all cases.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="judged">Its cases, judged.</param>
    /// <param name="remark">What else there is to say.</param>
    /// <param name="isSecret">Cases whose numbers are not shown; <c>null</c> for none.</param>
    public static CheckResult Of(Exercise exercise, IReadOnlyList<Judged> judged, string? remark = null, Func<Judged, bool>? isSecret = null)
    {
        var failed = judged.Where(one => !one.Passed).ToArray();
        if (failed.Length == 0)
        {
            return Result(exercise, CheckStatus.Passed, Sentences(exercise.Praise, remark), judged);
        }

        var misconception = IsBeyondRecognition(failed) ? null : Recognition.Find(exercise.Misconceptions, judged);

        var smallest = failed.OrderBy(Opacity).ThenBy(one => one.Case.Size).First();
        var sentence = misconception?.Sentence ?? Explanation.Of(judged, smallest);
        var shown = failed.Where(one => isSecret?.Invoke(one) != true).OrderBy(Opacity).ThenBy(one => one.Case.Size).FirstOrDefault();
        return Result(exercise, CheckStatus.Failed, Sentences(sentence, remark), judged, misconception?.Id, shown is null ? null : Evidence(exercise, shown));
    }

    public static CheckResult NotStarted(Exercise exercise, Observation observed) => Result(
        exercise,
        CheckStatus.NotStarted,
        $"{observed.Trouble?.Sentence ?? "There is nothing here yet."} Fill in the cell above, run it, then run this one again.",
        []);

    public static CheckResult WrongKind(Exercise exercise, Answer answer) => Result(
        exercise,
        CheckStatus.Failed,
        $"The exercise `{exercise.Id}` asks for {exercise.Asks}, and this cell hands in {answer.Description}.",
        []);

    public static CheckResult OwnFault(Exercise exercise, Exception exception) => Result(
        exercise,
        CheckStatus.Failed,
        $"The check itself could not be completed ({exception.GetType().Name}: {exception.Message}). That is a fault of the kit, not of your code: please report it.",
        []);

    public static CheckResult Unknown(string? id, IEnumerable<string> known) => new()
    {
        Chapter = "",
        Exercise = id ?? "",
        Title = $"There is no exercise '{id}'",
        Points = 0,
        Status = CheckStatus.Failed,
        Message = $"These are there: {Words.List([.. known.Select(one => $"`{one}`")])}.",
    };

    // Code that never got as far as numbers cannot be told by its numbers.
    private static bool IsBeyondRecognition(Judged[] failed) =>
        failed.Any(one => one.Observed.Trouble?.Kind is TroubleKind.TimedOut or TroubleKind.LibraryNode or TroubleKind.NoNode);

    // A case with wrong numbers to look at says more than a smaller one without; one that is only wrapped otherwise, less.
    private static int Opacity(Judged judged) =>
        judged.Differences.Count == 0 ? 2
        : judged.Differences.All(difference => difference.Actual is { } actual && actual.Size == 1 && difference.Expected.Size == 1 && actual.Shape != difference.Expected.Shape) ? 1
        : 0;

    private static CheckResult Result(
        Exercise exercise, CheckStatus status, string message, IReadOnlyList<Judged> judged, string? misconception = null, Evidence? evidence = null) => new()
    {
        Chapter = exercise.Chapter,
        Exercise = exercise.Id,
        Title = exercise.Title,
        Points = exercise.Points,
        Status = status,
        Message = message,
        Misconception = misconception,
        Metrics = exercise.Metrics(judged),
        Evidence = evidence,
        Tolerance = judged.Select(one => one.Case.Tolerance).DefaultIfEmpty(0).Max(),
        Cases = [.. judged.Select(one => new CaseOutcome(one.Case.Name, one.Passed))],
    };

    private static Evidence? Evidence(Exercise exercise, Judged judged)
    {
        var @case = judged.Case;
        if (@case.Inputs.Count == 0 || @case.Inputs.Any(input => input.Size > LargestShown) || IsBeyondRecognition([judged]))
            return null;
        var names = exercise.InputNames(@case);
        List<NamedTensor> given = [.. @case.Inputs.Select((input, i) => new NamedTensor(names[i], input))];
        if (@case.Upstream is { } upstream)
            given.Add(new NamedTensor("upstream", upstream));
        if (@case.OtherUpstream is { } other)
            given.Add(new NamedTensor("second upstream", other));
        return new Evidence(@case.Name, exercise.Graph(@case), given, judged.Differences);
    }

    private static string Sentences(string first, string? second) => second is null ? first : $"{first}\n{second}";
}
