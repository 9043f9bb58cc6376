using System.Diagnostics;
using System.Globalization;

namespace MiniFlow.Grading.Isolation.Running;

/// <summary>
/// One submission, cell by cell. A cell that ends its process costs itself and its exercise: a new process runs the others again, so that what does not depend on
/// it still counts.
/// </summary>
internal sealed class SubmissionRun(
    StudentRequest request, IsolationKind isolation, Func<CancellationToken, Task<StudentProcess>> start, IProgress<StudentProgress>? progress)
{
    private readonly StudentCellRun?[] cells = new StudentCellRun?[request.Cells.Count];
    private readonly Dictionary<string, ExerciseRun> exercises = [];
    private readonly HashSet<int> deadly = [];
    private readonly long started = Stopwatch.GetTimestamp();
    private int lost;

    private IsolationLimits Limits => request.Limits;

    private TimeSpan Left => Limits.Submission - Stopwatch.GetElapsedTime(started);

    /// <summary>Runs it.</summary>
    public async Task<StudentRun> RunAsync(CancellationToken cancellation)
    {
        while (lost <= Limits.Restarts && Left > TimeSpan.Zero && !await RunOnceAsync(cancellation))
            lost++;
        cancellation.ThrowIfCancellationRequested();
        return new StudentRun(
            [.. request.Cells.Select((cell, position) => cells[position] ?? new StudentCellRun(cell.Index, RunEnd.NotRun, WhyNot, [], TimeSpan.Zero))],
            [.. request.Exercises.Select(asked => exercises.GetValueOrDefault(asked.Id) ?? new ExerciseRun(asked.Id, RunEnd.NotRun, WhyNotAsked(asked), null, []))],
            Stopwatch.GetElapsedTime(started),
            isolation)
        {
            ProcessesLost = lost,
        };
    }

    /// <returns>Whether a process has got to the end.</returns>
    private async Task<bool> RunOnceAsync(CancellationToken cancellation)
    {
        await using var process = await start(cancellation);
        using var ending = cancellation.Register(() => process.Kill("The grading was cancelled."));
        for (var position = 0; position < cells.Length && IsAnythingLeft(position); position++)
        {
            if (deadly.Contains(position))
                continue;
            if (Left <= TimeSpan.Zero)
                return true;
            if (!await RunAsync(process, position, cancellation))
                return false;
        }

        return true;
    }

    private async Task<bool> RunAsync(StudentProcess process, int position, CancellationToken cancellation)
    {
        var cell = request.Cells[position];
        progress?.Report(new StudentProgress(cell.Index));
        var run = await process.RunAsync(cell, Least(Limits.Cell, Left), cancellation);
        cancellation.ThrowIfCancellationRequested();
        cells[position] ??= run;
        var toAsk = request.Exercises.Where(asked => asked.HandedInBy == cell.Index && !exercises.ContainsKey(asked.Id)).ToArray();
        if (run.End != RunEnd.Completed)
        {
            foreach (var asked in toAsk)
                exercises[asked.Id] = new ExerciseRun(asked.Id, RunEnd.NotRun, WhyNotHandedIn(position, run), null, []);
        }

        if (!process.IsAlive)
        {
            deadly.Add(position);
            return false;
        }

        foreach (var asked in toAsk.Where(asked => !exercises.ContainsKey(asked.Id)))
        {
            progress?.Report(new StudentProgress(cell.Index, asked.Id));
            exercises[asked.Id] = await process.AskAsync(asked, cell.Number, Least(asked.TimeLimit, Left), cancellation);
            cancellation.ThrowIfCancellationRequested();
            if (!process.IsAlive)
                return false;
        }

        return true;
    }

    // A cell runs for its own sake, or for that of an answer that is still to be asked.
    private bool IsAnythingLeft(int position) => Enumerable.Range(position, cells.Length - position).Any(later => !deadly.Contains(later)
        && (cells[later] is null || request.Exercises.Any(asked => asked.HandedInBy == request.Cells[later].Index && !exercises.ContainsKey(asked.Id))));

    private string WhyNot => Left <= TimeSpan.Zero
        ? FormattableString.Invariant($"Not run: the notebook as a whole took longer than its limit of {Limits.Submission.TotalSeconds:0.#} seconds.")
        : string.Create(CultureInfo.InvariantCulture, $"Not run: {lost} processes of this notebook had to be replaced, and that is enough.");

    private string WhyNotAsked(AskedExercise asked) => request.Cells.Any(cell => cell.Index == asked.HandedInBy)
        ? WhyNot
        : $"There is no cell that hands in an answer to `{asked.Id}`.";

    // What an earlier cell did not get to declare is missing in this one: the earlier one is where to look.
    private string WhyNotHandedIn(int position, StudentCellRun run)
    {
        var earlier = Enumerable.Range(0, position).Where(before => cells[before] is { End: RunEnd.TimedOut or RunEnd.ProcessEnded }).Select(before => cells[before]!.Message);
        var own = $"{Name(request.Cells[position])}, which hands in the answer, did not run to its end.\n{run.Message}";
        return string.Join('\n', earlier.Append(own));
    }

    private static string Name(StudentCell cell) => cell.Index >= 0 ? string.Create(CultureInfo.InvariantCulture, $"Cell {cell.Number}") : "The check";

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
