using System.Collections.Concurrent;

namespace MiniFlow.Notebooks;

/// <summary>
/// Runs a cell so that it can be stopped: asked first, through a token; then from within, at its next look at
/// <see cref="CellInterrupt"/> or out of whatever it waits for; in the end it is left behind. What follows an
/// <c>await</c> comes back through <see cref="Post"/>, on any thread of the pool, so that code that blocks on a task
/// cannot lock itself out, and the threads are known that the cell uses.
/// </summary>
#pragma warning disable CA1001 // What a cell leaves running comes back here for as long as it likes, so the token stays alive.
internal sealed class CellThreads : SynchronizationContext
#pragma warning restore CA1001
{
    private static readonly TimeSpan Politeness = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Persistence = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource request = new();
    private readonly ConcurrentDictionary<CellThread, bool> threads = [];
    private TaskCompletionSource finished = new();
    private int interrupted;

    /// <summary>Cancelled when the cell is asked to stop.</summary>
    public CancellationToken Cancellation => request.Token;

    public bool IsInterrupted => interrupted != 0;

    /// <summary>Whether the cell's looks now end it.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Whether code of the cell still runs although it was interrupted: a library's loop, for example.</summary>
    public bool IsStuck { get; private set; }

    /// <summary>What the error of an interrupted cell says of it.</summary>
    public string Reason { get; private set; } = "was interrupted";

    /// <summary>Runs the work to its end, or until it is stopped. One piece of work at a time.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Task RunAsync(Func<Task> work)
    {
        finished = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // Whoever interrupts says so first and looks at the task then; this is the other way round, so one sees the other.
        Interlocked.MemoryBarrier();
        if (IsInterrupted)
            finished.TrySetCanceled();
        else
            Post(_ => _ = FinishAsync(work), null);
        return finished.Task;
    }

    /// <inheritdoc cref="RunAsync(Func{Task})"/>
    public Task RunAsync(Action work)
    {
        return RunAsync(Run);

        Task Run()
        {
            work();
            return Task.CompletedTask;
        }
    }

    /// <summary>Stops the work. Returns at once; <see cref="RunAsync(Func{Task})"/> ends soon, whatever the work does.</summary>
    public void Interrupt(string? reason = null)
    {
        if (Interlocked.Exchange(ref interrupted, 1) != 0)
            return;
        Reason = reason ?? Reason;
        _ = Task.Run(InterruptAsync);
    }

    public override void Post(SendOrPostCallback d, object? state) =>
        ThreadPool.QueueUserWorkItem(_ => Enter(() => d(state)));

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    private async Task FinishAsync(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
            finished.TrySetResult();
        }
#pragma warning disable CA1031 // The work's exception is handed to whoever awaits RunAsync.
        catch (Exception error)
#pragma warning restore CA1031
        {
            finished.TrySetException(error);
        }
    }

    private void Enter(Action action)
    {
        var before = Current;
        SetSynchronizationContext(this);
        var thread = new CellThread(Thread.CurrentThread);
        threads[thread] = true;
        try
        {
            thread.Run(action);
        }
#pragma warning disable CA1031 // Only an async void method lets its exception out here: it is an error of the cell, not of the process.
        catch (Exception error)
#pragma warning restore CA1031
        {
            finished.TrySetException(error);
        }
        finally
        {
            threads.TryRemove(thread, out _);
            SetSynchronizationContext(before);
        }
    }

    private async Task InterruptAsync()
    {
        await request.CancelAsync();
        if (await EndsWithin(Politeness))
            return;
        IsStopped = true;
        CellInterrupt.Announce();
        for (var waited = TimeSpan.Zero; waited < Persistence && !threads.IsEmpty; waited += Politeness)
        {
            foreach (var thread in threads.Keys)
                thread.InterruptWait();
            if (await EndsWithin(Politeness))
                return;
        }

        // A cell that waits for something without a thread is given up, unless that ends now too; one with a thread has
        // not listened.
        if (await EndsWithin(Politeness))
            return;
        IsStuck = !threads.IsEmpty;
        finished.TrySetCanceled();
    }

    private async Task<bool> EndsWithin(TimeSpan time) => await Task.WhenAny(finished.Task, Task.Delay(time)) == finished.Task;
}
