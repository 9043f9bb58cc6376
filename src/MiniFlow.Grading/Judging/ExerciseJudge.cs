using MiniFlow.Grading.Isolation;
using MiniFlow.Grading.Repair;
using MiniFlow.Grading.Scores;
using MiniFlow.Lab;
using MiniFlow.Lab.Checks;

namespace MiniFlow.Grading.Judging;

/// <summary>
/// Judges what came back for one exercise, in this process. Only numbers that are right in every case count: that no error
/// came, or fewer cases came back than were asked, is worth nothing.
/// </summary>
internal static class ExerciseJudge
{
    /// <summary>The grade of an answer that was run.</summary>
    /// <param name="assigned">The exercise.</param>
    /// <param name="answer">What was found as its answer.</param>
    /// <param name="cases">The cases that were asked.</param>
    /// <param name="run">What came back.</param>
    /// <param name="observations">Its observations, in the order of the cases.</param>
    /// <param name="answerCell">How the cell with the answer ended; <c>null</c> when it was not run.</param>
    public static ExerciseGrade Judge(
        AssignedExercise assigned, FoundAnswer answer, IReadOnlyList<Case> cases, ExerciseRun run, IReadOnlyList<Observation> observations, StudentCellRun? answerCell)
    {
        try
        {
            return JudgeAll(assigned, answer, cases, run, observations, answerCell);
        }
#pragma warning disable CA1031 // What came back is a stranger's: whatever cannot be judged costs this exercise, and no other.
        catch (Exception)
#pragma warning restore CA1031
        {
            return NotRun(assigned, answer, GradeStatus.Failed, "What came back does not have the form of an answer to this exercise.");
        }
    }

    private static ExerciseGrade JudgeAll(
        AssignedExercise assigned, FoundAnswer answer, IReadOnlyList<Case> cases, ExerciseRun run, IReadOnlyList<Observation> observations, StudentCellRun? answerCell)
    {
        var exercise = assigned.Exercise;
        if (run.Answer is not { } handedIn || run.End != RunEnd.Completed)
            return NothingCame(assigned, answer, run, answerCell);
        if (!exercise.Accepts(handedIn.Hollow()))
            return Of(assigned, answer, GradeStatus.Failed, Verdict.WrongKind(exercise, handedIn.Hollow()));
        if (observations.Count > 0 && exercise.IsUntouched(cases[0], observations[0]))
            return Of(assigned, answer, GradeStatus.NotStarted, Verdict.NotStarted(exercise, observations[0]));

        var judged = observations.Take(cases.Count).Select((observed, i) => exercise.Judge(cases[i], observed)).ToList();
        var isComplete = judged.Count == cases.Count;

        // An answer that did not compile leaves its name to the library's own node, or to nothing.
        if (answerCell is { End: not RunEnd.Completed } && judged.Any(one => one.Observed.Trouble?.Kind is TroubleKind.LibraryNode or TroubleKind.NoNode))
            return NothingCame(assigned, answer, run, answerCell);
        if (!isComplete && judged.TrueForAll(one => one.Passed))
            judged.Add(exercise.Judge(cases[judged.Count], new Observation { Trouble = new Trouble(TroubleKind.Threw, $"Only {judged.Count} of {cases.Count} cases came back.") }));
        var secret = judged.Where((_, i) => exercise.IsDrawn(i)).ToHashSet(ReferenceEqualityComparer.Instance);
        var result = Verdict.Of(exercise, judged, isSecret: secret.Contains);
        GroupScore[] groups = isComplete ? [.. exercise.Groups(judged).Select(group => new GroupScore(group.Name, group.Passed))] : [];
        var earned = result.Passed ? assigned.Points : Math.Min(Credit.Of(assigned.Points, groups), assigned.Points);
        var status = result.Passed ? GradeStatus.Passed : earned > 0 ? GradeStatus.Partial : GradeStatus.Failed;
        return Of(assigned, answer, status, result) with { Earned = earned, Groups = groups };
    }

    /// <summary>The grade of an answer that was not run.</summary>
    public static ExerciseGrade NotRun(AssignedExercise assigned, FoundAnswer? answer, GradeStatus status, string message) => new()
    {
        Exercise = assigned.Id,
        Title = assigned.Title,
        Points = assigned.Points,
        Status = status,
        Message = message,
        Expected = Expectation.Of(assigned.Exercise),
        Hints = answer?.Hints,
        Cell = answer is { Cell: >= 0 } ? answer.Cell + 1 : null,
        Code = answer?.Code is { } code ? string.Join("\n\n", [.. answer.Needs.Select(need => need.Source), code]) : null,
    };

    private static ExerciseGrade Of(AssignedExercise assigned, FoundAnswer answer, GradeStatus status, CheckResult result) =>
        NotRun(assigned, answer, status, result.Message) with
        {
            Misconception = result.Misconception,
            Metrics = result.Metrics.Where(metric => double.IsFinite(metric.Value)).ToDictionary(),
            View = result.WithoutPoints().ToHtml(),
        };

    private static ExerciseGrade NothingCame(AssignedExercise assigned, FoundAnswer answer, ExerciseRun run, StudentCellRun? answerCell)
    {
        // What went wrong in the answer's own cell says more than that the check found nothing.
        var (end, message) = answerCell is { End: not RunEnd.Completed, Message: { } why } ? (answerCell.End, why) : (run.End, run.Message);
        return NotRun(assigned, answer, StatusOf(end) ?? GradeStatus.Failed, message ?? "The check was reached, and nothing was handed in.");
    }

    private static GradeStatus? StatusOf(RunEnd end) => end switch
    {
        RunEnd.TimedOut => GradeStatus.TimedOut,
        RunEnd.ProcessEnded => GradeStatus.Ended,
        _ => null,
    };
}
