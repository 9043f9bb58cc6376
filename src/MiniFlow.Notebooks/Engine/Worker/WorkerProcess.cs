using System.Collections.Concurrent;

namespace MiniFlow.Notebooks;

/// <summary>The runner's side of the protocol: a process that runs cells, and the death it may die of one of them.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan PreparationLimit = TimeSpan.FromMinutes(1);

    // A session stops a cell, or leaves it behind, within half of this.
    private static readonly TimeSpan InterruptLimit = TimeSpan.FromSeconds(5);

    // Processes that one has started and that could not be ended with it may hold its pipe and its output open.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly WorkerConnection connection;
    private readonly RunOptions options;
    private readonly Action<CellEvent> sink;
    private readonly Task serving;
    private readonly Lock telling = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<CodeAnswer?>> asked = [];
    private int questions;
    private TaskCompletionSource<CellError?>? running;
    private TaskCompletionSource began = new();
    private volatile int cell;
    private string? lastWords;
    private string? killedBecause;

    /// <summary>Runs the cells of a notebook in a process that has been started.</summary>
    public WorkerProcess(WorkerConnection connection, RunOptions options, Action<CellEvent> sink)
    {
        (this.connection, this.options, this.sink) = (connection, options, sink);
        connection.Raw.Limit = options.OutputLimit;
        connection.Raw.Arrived = ReportRaw;
        Send(new WorkerCommand.Open(options.WorkingDirectory, options.OutputLimit, options.Input is not null));
        serving = Task.Run(ServeAsync);
        _ = Task.Run(WatchAsync);
    }

    /// <summary>Whether the process can run another cell.</summary>
    public bool IsAlive => !serving.IsCompleted;

    /// <summary>Whether the last cell was stopped because its time was up.</summary>
    public bool WasOverdue { get; private set; }

    /// <summary>Starts a process for a notebook.</summary>
    /// <exception cref="NotebookException">It cannot be started.</exception>
    public static async Task<WorkerProcess> StartAsync(RunOptions options, Action<CellEvent> sink, CancellationToken cancellation) =>
        Directory.Exists(options.WorkingDirectory)
            ? new WorkerProcess(await WorkerSpare.TakeAsync(WorkerSettings.Of(options), cancellation), options, sink)
            : throw new NotebookException($"The notebook cannot be run: its folder {options.WorkingDirectory} does not exist.");

    /// <summary>Runs a cell to its end, or to the process's end, or for as long as it may.</summary>
    /// <returns>Why it failed, or null. Its failure has been given to the sink too.</returns>
    public Task<CellError?> RunAsync(CellRequest request, CancellationToken cancellation) => RunAsync(request, options.CellTimeLimit, cancellation);

    /// <summary>The same with a time limit of this cell's own.</summary>
    public async Task<CellError?> RunAsync(CellRequest request, TimeSpan limit, CancellationToken cancellation)
    {
        connection.Raw.BeginCell();
        cell = request.Number;
        WasOverdue = false;
        began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ended = running = new TaskCompletionSource<CellError?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Send(new WorkerCommand.Run(request));
        if (!await EndsInTimeAsync(ended.Task, limit, cancellation))
        {
            WasOverdue = !cancellation.IsCancellationRequested;
            await StopAsync(ended.Task, WasOverdue ? OverLimit(limit) : "was interrupted");
        }

        var error = await Task.WhenAny(ended.Task, serving) == ended.Task || ended.Task.IsCompleted ? await ended.Task : await DeathAsync();
        Report(() => [connection.Raw.TakeText(cell), IsAlive ? connection.Raw.TakeErrors(cell) : null]);
        if (error is not null)
            Report(() => [new CellFailed(cell, error)]);
        return error;
    }

    /// <summary>Asks about code that is being written, also while a cell runs.</summary>
    /// <returns>The answer; null where there is nothing to say, or nobody any more who could.</returns>
    public async Task<CodeAnswer?> AskAsync(CodeQuestion question, CancellationToken cancellation)
    {
        var number = Interlocked.Increment(ref questions);
        var answer = asked[number] = new TaskCompletionSource<CodeAnswer?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Send(new WorkerCommand.Ask(number, question));
        if (!IsAlive)
            answer.TrySetResult(null);
        try
        {
            return await answer.Task.WaitAsync(cancellation);
        }
        finally
        {
            asked.TryRemove(number, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill(null);
        await serving;
        await IsFirst(connection.Raw.Ended, Patience, CancellationToken.None);
        connection.Raw.Arrived = null;
        Report(() => [connection.Raw.TakeText(cell), connection.Raw.TakeErrors(cell)]);
        connection.Dispose();
    }

    /// <summary>Ends the process at once.</summary>
    /// <param name="because">What the error of the running cell says of it.</param>
    public void Kill(string? because)
    {
        killedBecause ??= because;
        connection.Kill();
        _ = CloseAsync();
    }

    private async Task CloseAsync()
    {
        if (!await IsFirst(serving, Patience, CancellationToken.None))
            connection.Messages.Dispose();
    }

    private async Task<bool> EndsInTimeAsync(Task ended, TimeSpan limit, CancellationToken cancellation)
    {
        var over = Task.WhenAny(ended, serving);
        if (limit == Timeout.InfiniteTimeSpan)
            return await IsFirst(over, Timeout.InfiniteTimeSpan, cancellation);
        // Whichever comes first: the cell's code begins, or its time to begin is over.
        await IsFirst(Task.WhenAny(over, began.Task), PreparationLimit + limit, cancellation);
        return (began.Task.IsCompleted || over.IsCompleted) && await IsFirst(over, limit, cancellation);
    }

    private static async Task<bool> IsFirst(Task task, TimeSpan limit, CancellationToken cancellation) =>
        await Task.WhenAny(task, Task.Delay(limit, cancellation)) == task;

    private async Task<CellError> DeathAsync()
    {
        await connection.Process.WaitForExitAsync(CancellationToken.None);
        await IsFirst(connection.Raw.Ended, Patience, CancellationToken.None);
        if (lastWords is not null)
            connection.Raw.DropLastWords();
        var cause = killedBecause ?? lastWords ?? connection.Host.Overuse(connection, cell) ?? connection.Raw.CauseOfDeath(cell, connection.Process.ExitCode, options.MemoryLimit);
        return new CellError("ProcessEnded", options.AfterFailure == AfterFailure.GoOn
            ? $"{cause}\nThe cells that follow run in a new process, without what was declared so far."
            : cause);
    }

    private static string OverLimit(TimeSpan limit) => FormattableString.Invariant($"ran longer than its limit of {limit.TotalSeconds:0.###} s and was stopped");

    /// <summary>Interrupts the cell; kills the process when it does not listen.</summary>
    private async Task StopAsync(Task ended, string reason)
    {
        killedBecause = $"{CellName.Subject(cell)} {reason}. It did not stop by itself, so its process was ended.";
        Send(new WorkerCommand.Interrupt(reason));
        if (await Task.WhenAny(ended, serving, Task.Delay(InterruptLimit)) == ended)
            killedBecause = null;
        else
            Kill(null);
    }

    private async Task ServeAsync()
    {
        while (await connection.Messages.ReceiveAsync(ProtocolJson.Default.WorkerMessage, CancellationToken.None) is { } message)
        {
            switch (message)
            {
                case WorkerMessage.Happened { Event: CellBegan } begin when begin.Event.Cell == cell:
                    began.TrySetResult();
                    break;
                case WorkerMessage.Happened { Event: CellFailed failed } when failed.Cell == cell:
                    // It comes again with the end of the cell, if the process lives to tell it.
                    break;
                case WorkerMessage.Happened { Event: not null } happened:
                    Report(() => [happened.Event]);
                    break;
                case WorkerMessage.Ended end when end.Number == cell:
                    running?.TrySetResult(end.Error);
                    break;
                case WorkerMessage.Asks asks when options.Input is not null:
                    _ = Task.Run(() => AnswerAsync(asks));
                    break;
                case WorkerMessage.Says says:
                    if (asked.TryRemove(says.Number, out var question))
                        question.TrySetResult(says.Answer);
                    break;
                case WorkerMessage.Leaves leaves:
                    lastWords = leaves.Reason;
                    break;
                default:
                    break;
            }
        }

        Kill(null);
        foreach (var question in asked.Values)
            question.TrySetResult(null);
    }

    private async Task AnswerAsync(WorkerMessage.Asks asks)
    {
        string? line = null;
        try
        {
            line = await options.Input!(asks.Question, CancellationToken.None);
        }
        finally
        {
            // Without an answer the cell would wait for ever; it gets the end of the input.
            Send(new WorkerCommand.Answer(asks.Number, line));
        }
    }

    /// <summary>
    /// The limit on the managed heap makes most cells end with an exception of their own. Memory beyond that heap is
    /// watched from here, and what else the host watches.
    /// </summary>
    private async Task WatchAsync()
    {
        while (connection.Host.Watches && IsAlive)
        {
            await Task.Delay(connection.Host.Interval);
            if (connection.Host.Overuse(connection, cell) is { } overuse)
                Kill(overuse);
        }
    }

    private void Send(WorkerCommand command)
    {
        try
        {
            connection.Messages.Send(command, ProtocolJson.Default.WorkerCommand);
        }
        catch (IOException)
        {
            // The process has ended; that is noticed where it is waited for.
        }
    }

    // While its cell runs; before the first one there is nobody to give it to.
    private void ReportRaw()
    {
        if (cell != 0)
            Report(() => [connection.Raw.TakeText(cell), connection.Raw.TakeErrorsSoFar(cell)]);
    }

    // One at a time, from taking it to handing it on: two threads must not change the order.
    private void Report(Func<CellEvent?[]> take)
    {
        lock (telling)
        {
            foreach (var happened in take().OfType<CellEvent>())
                sink(happened);
        }
    }
}
