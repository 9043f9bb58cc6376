namespace MiniFlow.Notebooks;

/// <summary>
/// Runs C# cells in this process, one after another, each seeing what the ones before it declared, the way that .NET
/// Interactive does. Made for interactive use: a cell can be interrupted, read input, and update what it displayed, also
/// after it has ended. <see cref="NotebookRunner"/> keeps a session in a process of its own.
/// </summary>
public sealed class CSharpSession : IDisposable
{
    private readonly SessionOptions options;
    private readonly OutputQueue output;
    private readonly ScriptChain chain = new();
    private readonly PackageReferences packages;
    private readonly CodeAssistant assistant;
    private readonly SemaphoreSlim turn = new(1, 1);
    private CellThreads? running;

    /// <summary>Opens a session; it costs nothing until its first cell.</summary>
    /// <param name="options">Folder, limits, input.</param>
    /// <param name="sink">
    /// Gets what the cells put out, one event at a time, in order, on whichever thread puts it out. When
    /// <see cref="ExecuteAsync"/> has ended, everything that its cell put out until then has been handed over.
    /// </param>
    public CSharpSession(SessionOptions options, Action<CellEvent> sink)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(sink);
        this.options = options;
        output = new OutputQueue(sink, options.OutputLimit);
        packages = new PackageReferences(chain);
        assistant = new CodeAssistant(chain);
    }

    /// <summary>
    /// Whether code of an interrupted cell still runs, and will go on: it keeps a processor busy, and only ending the
    /// process ends it.
    /// </summary>
    public bool IsStuck { get; private set; }

    /// <summary>Runs a cell, after those that are still running.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="cancellation">Interrupts the cell.</param>
    /// <returns>Why the cell failed, or null. The state of the session stays usable either way.</returns>
    public async Task<CellError?> ExecuteAsync(CellRequest cell, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cell);
        await turn.WaitAsync(cancellation);
        try
        {
            ConsoleRouter.Install();
            var threads = new CellThreads();
            running = threads;
            using var interrupt = cancellation.Register(() => threads.Interrupt());
            var context = new CellContext(cell.Number, output, cell.AllowsInput ? options.Input : null, threads);
            var error = await new CellRun(cell, context, threads, chain, packages, options).RunAsync();
            if (error is not null)
                output.Add(new CellFailed(cell.Number, error));
            output.Flush();
            IsStuck |= threads.IsStuck;
            return error;
        }
        finally
        {
            running = null;
            turn.Release();
        }
    }

    /// <summary>Says something about code that is being written, also while a cell runs.</summary>
    /// <param name="question">What is asked.</param>
    /// <returns>The answer, or null where there is nothing to say.</returns>
    public Task<CodeAnswer?> AnswerAsync(CodeQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return assistant.AnswerAsync(question, options.WorkingDirectory ?? Directory.GetCurrentDirectory());
    }

    /// <summary>Stops the running cell; what it had declared stays. See <see cref="IsStuck"/> for one that cannot be stopped.</summary>
    /// <param name="reason">What its error says that it was or did; "was interrupted" without one.</param>
    public void Interrupt(string? reason = null) => running?.Interrupt(reason);

    /// <summary>Does beforehand what the first cell would otherwise wait for.</summary>
    public static Task WarmUpAsync() => Task.Run(WarmUp.RunAsync);

    /// <inheritdoc/>
    public void Dispose()
    {
        Interrupt();
        output.Dispose();
        chain.Dispose();
        turn.Dispose();
    }
}
