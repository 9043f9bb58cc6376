using System.Globalization;
using MiniFlow.Grading.Isolation.Processes;
using MiniFlow.Grading.Isolation.Wire;
using MiniFlow.Notebooks;

namespace MiniFlow.Grading.Isolation.Running;

/// <summary>One process that runs cells of one submission, and is asked about the answers that they hand in.</summary>
internal sealed class StudentProcess : IAsyncDisposable
{
    private const string ObservationType = "application/vnd.miniflow.observation+json";
    private const int LongestMessage = 4000;

    // Observations pass through a cell's outputs as well.
    private const int WorkerOutputLimit = 24 << 20;

    // A process that sends so much has been told to do nothing else.
    private const long MostSent = 128L << 20;

    private readonly StudentHost host;
    private readonly WorkerProcess worker;
    private readonly OutputRecorder recorder = new();
    private readonly int outputLimit;
    private OutputBudget? budget;
    private ObservationCollector? collector;
    private long sent;
    private int questions;

    /// <summary>Takes a process that has been started and that nobody has used.</summary>
    public StudentProcess(WorkerConnection connection, IsolationLimits limits)
    {
        host = (StudentHost)connection.Host;
        outputLimit = limits.Output;
        connection.Messages.LongestMessage = 2 * ObservationReader.LongestMessage;
        worker = new WorkerProcess(connection, new RunOptions { WorkingDirectory = host.WorkingDirectory, OutputLimit = WorkerOutputLimit, MemoryLimit = limits.Memory }, Take);
        connection.Raw.Limit = limits.Output;
    }

    /// <summary>Whether it can run another cell.</summary>
    public bool IsAlive => worker.IsAlive;

    /// <summary>Runs a cell.</summary>
    public async Task<StudentCellRun> RunAsync(StudentCell cell, TimeSpan limit, CancellationToken cancellation)
    {
        var document = NotebookCell.Code("", "cell");
        recorder.Begin(cell.Number, document);
        budget = new OutputBudget(cell.Number, outputLimit);
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        var error = await worker.RunAsync(new CellRequest(cell.Number, cell.Code, cell.Kernel), limit, cancellation);
        recorder.Complete();
        var (end, message) = End(error);
        return new StudentCellRun(cell.Index, end, message, document.Outputs, System.Diagnostics.Stopwatch.GetElapsedTime(started));
    }

    /// <summary>Asks the answer that a cell has handed in.</summary>
    public async Task<ExerciseRun> AskAsync(AskedExercise asked, int number, TimeSpan limit, CancellationToken cancellation)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{++questions}.json");
        var file = Path.Combine(host.Folder.Questions, name);
        await using (var stream = File.Create(file))
            CaseWriter.Write(stream, asked);
        collector = new ObservationCollector(asked);
        budget = null;
        var error = await worker.RunAsync(new CellRequest(number, Question(host.QuestionsAt(name))), limit, cancellation);
        File.Delete(file);
        var (end, message) = End(error);
        if (end == RunEnd.TimedOut)
            message = FormattableString.Invariant($"Your code for `{asked.Id}` did not come to an end within {limit.TotalSeconds:0.#} seconds and was stopped: look for a loop whose condition never turns false.");
        var result = collector.Result(end, message);
        collector = null;
        return result;
    }

    /// <summary>Ends the process at once.</summary>
    public void Kill(string because) => worker.Kill(because);

    public ValueTask DisposeAsync() => worker.DisposeAsync();

    // Named in full: a student's cells may have given every shorter name another meaning.
    private string Question(string path) => $$"""
        #r "{{host.Kit}}"
        global::MiniFlow.Lab.Observer.Observe(@"{{path}}", message => global::Microsoft.DotNet.Interactive.KernelInvocationContext.Current.DisplayAs(message, global::MiniFlow.Lab.Observer.MimeType));
        """;

    private (RunEnd End, string? Message) End(CellError? error) =>
        error is null ? (RunEnd.Completed, null)
        : (worker.WasOverdue ? RunEnd.TimedOut : worker.IsAlive ? RunEnd.Failed : RunEnd.ProcessEnded, HostileText.Clean(error.Message, LongestMessage));

    private void Take(CellEvent happened)
    {
        sent += SizeOf(happened);
        if (sent > MostSent)
        {
            worker.Kill(string.Create(CultureInfo.InvariantCulture, $"Cell {happened.Cell} put out more than {MostSent >> 20} MiB."));
            return;
        }

        if (collector is { } asking)
        {
            if (happened is ValueDisplayed { Data: not null } displayed && displayed.Data.Entries.FirstOrDefault(entry => entry.Key == ObservationType) is { Value: { } message })
                asking.Take(message);
        }
        else if (budget is { } left && IsWhole(happened))
        {
            foreach (var allowed in left.Allow(happened))
                recorder.Record(allowed);
        }
    }

    private static long SizeOf(CellEvent happened) => 100 + happened switch
    {
        TextWritten text => text.Text?.Length ?? 0,
        ValueDisplayed displayed => SizeOf(displayed.Data),
        DisplayUpdated updated => SizeOf(updated.Data),
        ResultProduced result => SizeOf(result.Data),
        _ => 0,
    };

    private static long SizeOf(MimeBundle? data) => data?.Entries.Sum(entry => (long)(entry.Key?.Length ?? 0) + (entry.Value?.Length ?? 0)) ?? 0;

    // What was read from JSON may lack anything.
    private static bool IsWhole(CellEvent happened) => happened switch
    {
        TextWritten text => text is { Text: not null, Stream: "stdout" or "stderr" },
        ValueDisplayed displayed => displayed.DisplayId is not null && IsWhole(displayed.Data),
        DisplayUpdated updated => updated.DisplayId is not null && IsWhole(updated.Data),
        ResultProduced result => IsWhole(result.Data),
        CellFailed failed => failed.Error is { Name: not null, Message: not null },
        _ => true,
    };

    private static bool IsWhole(MimeBundle? data) => data?.Entries is { } entries && entries.All(entry => entry is { Key: not null, Value: not null });
}
