using System.Diagnostics;

namespace MiniFlow.Notebooks;

/// <summary>One run of a notebook: its code cells, one after another, in a process that is replaced when a cell ends it.</summary>
internal sealed class NotebookRun(NotebookDocument document, RunOptions options, IProgress<CellProgress>? progress)
{
    private readonly List<CellResult> results = [];
    private readonly OutputRecorder recorder = new();
    private WorkerProcess? worker;

    public async Task<RunResult> RunAsync(CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var codeCells = document.Cells.Index().Where(cell => cell.Item.Kind == CellKind.Code).ToList();
            for (var number = 1; number <= codeCells.Count; number++)
                await RunAsync(codeCells[number - 1].Item, codeCells[number - 1].Index, number, codeCells.Count, cancellation);
        }
        finally
        {
            if (worker is not null)
                await worker.DisposeAsync();
            recorder.Complete();
        }

        return new RunResult(results, Stopwatch.GetElapsedTime(started));
    }

    private async Task RunAsync(NotebookCell cell, int index, int number, int count, CancellationToken cancellation)
    {
        progress?.Report(new CellProgress(index, number, count));
        var result = Stopped || cancellation.IsCancellationRequested
            ? Skip(cell, index, number)
            : await RunAsync(cell, index, number, cancellation);
        results.Add(result);
        progress?.Report(new CellProgress(index, number, count, result));
    }

    private bool Stopped => options.AfterFailure == AfterFailure.Stop && results.Any(result => result.Outcome == CellOutcome.Failed);

    private static CellResult Skip(NotebookCell cell, int index, int number)
    {
        cell.ClearOutputs();
        return new CellResult(index, number, cell.Id, CellOutcome.Skipped, TimeSpan.Zero);
    }

    private async Task<CellResult> RunAsync(NotebookCell cell, int index, int number, CancellationToken cancellation)
    {
        recorder.Begin(number, cell);
        if (worker is { IsAlive: false })
        {
            await worker.DisposeAsync();
            worker = null;
        }

        worker ??= await WorkerProcess.StartAsync(options, recorder.Record, cancellation);
        var started = Stopwatch.GetTimestamp();
        var error = await worker.RunAsync(new CellRequest(number, cell.Source, document.KernelNameOf(cell)), cancellation);
        recorder.Complete();
        // Not earlier: the first cell is the one that is waited for, and it needs the processor itself.
        if (options.AnotherFollows)
            WorkerSpare.Prepare(WorkerSettings.Of(options));
        return new CellResult(index, number, cell.Id, error is null ? CellOutcome.Succeeded : CellOutcome.Failed, Stopwatch.GetElapsedTime(started), error);
    }
}
