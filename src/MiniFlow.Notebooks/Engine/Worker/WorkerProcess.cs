using System.Diagnostics;
using System.IO.Pipes;

namespace MiniFlow.Notebooks;

/// <summary>The runner's side of the protocol: a process that runs cells, and the death it may die of one of them.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    // A session stops a cell, or leaves it behind, within half of this.
    private static readonly TimeSpan InterruptLimit = TimeSpan.FromSeconds(5);

    private readonly Process process;
    private readonly MessageStream messages;
    private readonly RunOptions options;
    private readonly Action<CellEvent> sink;
    private readonly RawOutput raw;
    private readonly Task serving;
    private TaskCompletionSource<CellError?>? running;
    private volatile int cell;
    private string? lastWords;
    private string? killedBecause;

    private WorkerProcess(Process process, RawOutput raw, MessageStream messages, RunOptions options, Action<CellEvent> sink)
    {
        (this.process, this.raw, this.messages, this.options, this.sink) = (process, raw, messages, options, sink);
        serving = Task.Run(ServeAsync);
        _ = Task.Run(WatchMemoryAsync);
    }

    /// <summary>Whether the process can run another cell.</summary>
    public bool IsAlive => !serving.IsCompleted;

    /// <summary>Starts a process; it warms up by itself.</summary>
    /// <exception cref="NotebookException">It cannot be started.</exception>
    public static async Task<WorkerProcess> StartAsync(RunOptions options, Action<CellEvent> sink, CancellationToken cancellation)
    {
        var pipeName = $"mf-{Guid.NewGuid().ToString("N")[..16]}";
        var pipe = new NamedPipeServerStream(pipeName, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        Process? process = null;
        try
        {
            process = Process.Start(WorkerLaunch.Prepare(pipeName, options))!;
            process.StandardInput.Close();
            var raw = new RawOutput(process, options.OutputLimit);
            await ConnectAsync(pipe, process, raw, cancellation);
            var messages = new MessageStream(pipe);
            messages.Send(new WorkerCommand.Open(options.WorkingDirectory, options.OutputLimit, options.Input is not null), ProtocolJson.Default.WorkerCommand);
            return new WorkerProcess(process, raw, messages, options, sink);
        }
        catch (Exception error)
        {
            await pipe.DisposeAsync();
            process?.Kill(entireProcessTree: true);
            process?.Dispose();
            if (error is System.ComponentModel.Win32Exception or IOException)
                throw new NotebookException($"The process for the cells cannot be started ({DotnetHost.Path}, in {options.WorkingDirectory}): {error.Message}", error);
            throw;
        }
    }

    /// <summary>Runs a cell to its end, or to the process's end, or for as long as it may.</summary>
    /// <returns>Why it failed, or null. Its failure has been given to the sink too.</returns>
    public async Task<CellError?> RunAsync(CellRequest request, CancellationToken cancellation)
    {
        cell = request.Number;
        var ended = running = new TaskCompletionSource<CellError?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Send(new WorkerCommand.Run(request));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (options.CellTimeLimit != Timeout.InfiniteTimeSpan)
            limit.CancelAfter(options.CellTimeLimit);
        if (await Task.WhenAny(ended.Task, serving, Delay(limit.Token)) is { } first && first != ended.Task && first != serving)
            await StopAsync(ended.Task, cancellation.IsCancellationRequested ? "was interrupted" : TimeLimit());
        if (await Task.WhenAny(ended.Task, serving) == ended.Task || ended.Task.IsCompleted)
        {
            Report(raw.TakeText(cell), raw.TakeErrors(cell));
            return await ended.Task;
        }

        await process.WaitForExitAsync(CancellationToken.None);
        await raw.Ended;
        var error = new CellError("ProcessEnded", killedBecause ?? lastWords ?? raw.CauseOfDeath(cell, process.ExitCode, options.MemoryLimit));
        Report(raw.TakeText(cell), null);
        sink(new CellFailed(cell, error));
        return error;
    }

    public async ValueTask DisposeAsync()
    {
        Kill(null);
        await serving;
        await process.WaitForExitAsync(CancellationToken.None);
        messages.Dispose();
        process.Dispose();
    }

    private static async Task ConnectAsync(NamedPipeServerStream pipe, Process process, RawOutput raw, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var connected = pipe.WaitForConnectionAsync(limit.Token);
        var ended = process.WaitForExitAsync(limit.Token);
        if (await Task.WhenAny(connected, ended, Task.Delay(StartLimit, limit.Token)) != connected)
        {
            await limit.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
            throw new NotebookException(process.HasExited
                ? $"The process for the cells ended before its first cell (exit code {process.ExitCode}).\n{raw.TakeErrors(0)?.Text}".TrimEnd()
                : $"The process for the cells did not start within {StartLimit.TotalSeconds} s.");
        }

        await connected;
    }

    private static Task Delay(CancellationToken until) => Task.Delay(Timeout.Infinite, until);

    private string TimeLimit() => FormattableString.Invariant($"ran longer than its limit of {options.CellTimeLimit.TotalSeconds:0.###} s and was stopped");

    /// <summary>Interrupts the cell; kills the process when it does not listen.</summary>
    private async Task StopAsync(Task ended, string reason)
    {
        Send(new WorkerCommand.Interrupt(reason));
        if (await Task.WhenAny(ended, serving, Task.Delay(InterruptLimit)) != ended && IsAlive)
            Kill(FormattableString.Invariant($"Cell {cell} {reason}, together with its process."));
    }

    private async Task ServeAsync()
    {
        while (await messages.ReceiveAsync(ProtocolJson.Default.WorkerMessage, CancellationToken.None) is { } message)
        {
            switch (message)
            {
                case WorkerMessage.Happened happened:
                    sink(happened.Event);
                    break;
                case WorkerMessage.Ended end when end.Number == cell:
                    running?.TrySetResult(end.Error);
                    break;
                case WorkerMessage.Asks asks:
                    _ = Task.Run(async () => Send(new WorkerCommand.Answer(await options.Input!(asks.Prompt, CancellationToken.None))));
                    break;
                case WorkerMessage.Leaves leaves:
                    lastWords = leaves.Reason;
                    break;
                default:
                    break;
            }
        }

        Kill(null);
    }

    /// <summary>
    /// The limit on the managed heap makes most cells end with an exception of their own. Memory beyond that heap is
    /// watched from here.
    /// </summary>
    private async Task WatchMemoryAsync()
    {
        // The process itself, its compiler and the libraries take some before the first cell.
        const long Headroom = 1L << 30;
        while (options.MemoryLimit > 0 && IsAlive)
        {
            await Task.Delay(200);
            if (Memory() > options.MemoryLimit + Headroom)
                Kill(MemoryLimit.Exceeded(cell, options.MemoryLimit));
        }
    }

    private long Memory()
    {
        try
        {
            process.Refresh();
            return process.HasExited ? 0 : process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    private void Kill(string? because)
    {
        killedBecause ??= because;
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    private void Send(WorkerCommand command)
    {
        try
        {
            messages.Send(command, ProtocolJson.Default.WorkerCommand);
        }
        catch (IOException)
        {
            // The process has ended; that is noticed where it is waited for.
        }
    }

    private void Report(params TextWritten?[] texts)
    {
        foreach (var text in texts.OfType<TextWritten>())
            sink(text);
    }
}
