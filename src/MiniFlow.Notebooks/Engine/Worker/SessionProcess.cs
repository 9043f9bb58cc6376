namespace MiniFlow.Notebooks;

/// <summary>
/// A session in a process of its own, for interactive use: what a cell does to that process costs the session's state, and
/// never whoever holds the conversation. A new process is there for the cell after.
/// </summary>
public sealed class SessionProcess : IAsyncDisposable
{
    private readonly RunOptions options;
    private readonly Action<CellEvent> sink;
    private readonly SemaphoreSlim starting = new(1, 1);
    private WorkerProcess? worker;
    private bool lost;

    /// <summary>Opens a session, and gets its process ready meanwhile.</summary>
    /// <param name="options">Folder, limits, input. A cell after one that ended the process always runs.</param>
    /// <param name="sink">Gets what cells put out, one event at a time, in order; it may take its time, and the cells wait.</param>
    public SessionProcess(RunOptions options, Action<CellEvent> sink)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(sink);
        this.options = options with { AfterFailure = AfterFailure.GoOn };
        this.sink = sink;
        WorkerSpare.Prepare(WorkerSettings.Of(this.options));
    }

    /// <summary>Runs a cell. One at a time.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="interrupt">Stops it; if it does not listen, by ending its process.</param>
    /// <returns>Why it failed, or null; the sink has been told too.</returns>
    /// <exception cref="NotebookException">There is no process, and none can be started.</exception>
    public async Task<CellError?> ExecuteAsync(CellRequest cell, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var running = await WorkerAsync(interrupt);
        if (lost)
        {
            lost = false;
            sink(new TextWritten(cell.Number, "stderr", "The process of the cells has ended since the last cell: what they had declared is gone.\n"));
        }

        var error = await running.RunAsync(cell, interrupt);
        // The cell has been told already that the next one begins anew.
        if (!running.IsAlive)
            await ReplaceAsync(running);
        return error;
    }

    /// <summary>Asks about code that is being written, also while a cell runs.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The answer; null where there is nothing to say.</returns>
    public async Task<CodeAnswer?> AskAsync(CodeQuestion question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        return await (await WorkerAsync(cancellation)).AskAsync(question, cancellation);
    }

    /// <summary>Ends the process, whatever it is doing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (worker is not null)
            await worker.DisposeAsync();
        starting.Dispose();
    }

    private async Task<WorkerProcess> WorkerAsync(CancellationToken cancellation)
    {
        await starting.WaitAsync(cancellation);
        try
        {
            if (worker is { IsAlive: false } ended)
            {
                lost = true;
                await ended.DisposeAsync();
                worker = null;
            }

            return worker ??= await WorkerProcess.StartAsync(options, sink, cancellation);
        }
        finally
        {
            starting.Release();
        }
    }

    private async Task ReplaceAsync(WorkerProcess ended)
    {
        await starting.WaitAsync();
        try
        {
            if (worker != ended)
                return;
            WorkerSpare.Prepare(WorkerSettings.Of(options));
            await ended.DisposeAsync();
            worker = null;
        }
        finally
        {
            starting.Release();
        }
    }
}
