using System.Globalization;
using System.Text.RegularExpressions;
using MiniFlow.Grading.Isolation;
using MiniFlow.Lab.Checks;
using MiniFlow.Lab.Exercises;

namespace MiniFlow.Grading.Tests.Running;

/// <summary>
/// Stands in for students' processes where their code does not matter: it observes the library's own node for code that holds
/// <c>/* right */</c>, a known mistake for <c>/* wrong: id */</c>, and reads numbers off the text.
/// </summary>
internal sealed partial class ScriptedRunner : IStudentRunner
{
    public IsolationKind Isolation => IsolationKind.Bubblewrap;

    public string? Warning { get; init; }

    /// <summary>How many submissions were run.</summary>
    public int Runs { get; private set; }

    /// <summary>From how many submissions on preparing pays.</summary>
    public int PaysFrom { get; init; } = int.MaxValue;

    /// <summary>How many runs there had been when it was prepared; <c>null</c> when it was not.</summary>
    public int? PreparedAfter { get; private set; }

    /// <summary>Told before each; may throw what a runner can throw.</summary>
    public Action<int> Before { get; init; } = _ => { };

    public bool IsWorthPreparing(int submissions) => submissions >= PaysFrom;

    public Task PrepareAsync(CancellationToken cancellation = default)
    {
        PreparedAfter = Runs;
        return Task.CompletedTask;
    }

    public Task<StudentRun> RunAsync(StudentRequest request, IProgress<StudentProgress>? progress = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (this)
        {
            Before(++Runs);
        }

        var code = string.Join('\n', request.Cells.Select(cell => cell.Code));
        return Task.FromResult(new StudentRun(
            [.. request.Cells.Select(cell => new StudentCellRun(cell.Index, RunEnd.Completed, null, [], TimeSpan.Zero))],
            [.. request.Exercises.Select(asked => Observe(asked, code))], TimeSpan.Zero, Isolation));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ExerciseRun Observe(AskedExercise asked, string code)
    {
        var exercise = Catalogue.Find(asked.Id)!;
        var (answer, handedIn) = exercise switch
        {
            NumbersExercise numbers => (new NumbersAnswer(code.Contains("(-1) * (-3)", StringComparison.Ordinal) ? [.. numbers.Numbers.Select(number => (double?)number)] : Numbers(code, numbers.Numbers.Count)), new HandedIn(AnswerKind.Numbers, numbers.Numbers.Count)),
            ComparedExercise compared => (Mistake(compared, code) ?? compared.Target, new HandedIn(AnswerKind.Node, 3)),
            _ => ((Answer?)null, (HandedIn?)null),
        };
        return answer is null
            ? new ExerciseRun(asked.Id, RunEnd.Failed, "nothing was handed in", null, [])
            : new ExerciseRun(asked.Id, RunEnd.Completed, null, handedIn, [.. asked.Cases.Select(answer.Observe)]);
    }

    private static Answer? Mistake(ComparedExercise exercise, string code) =>
        Wrong().Match(code) is { Success: true } match ? exercise.Misconceptions.First(one => one.Id == match.Groups["id"].Value && one.Wrong is not null).Wrong : null;

    private static double?[] Numbers(string code, int count) =>
        [.. Number().Matches(code).Take(count).Select(match => double.TryParse(match.Groups["value"].Value, CultureInfo.InvariantCulture, out var value) ? value : (double?)null)];

    [GeneratedRegex(@"/\* wrong: (?<id>[a-z-]+) \*/")]
    private static partial Regex Wrong();

    [GeneratedRegex(@"z[12][12] = (?<value>null|-?[0-9.]+)")]
    private static partial Regex Number();
}
