using System.Runtime;

namespace MiniFlow.Notebooks;

/// <summary>
/// Runs a cell so that it can be stopped: asked first, through a token; then torn out of whatever it does, be it a loop
/// that never ends or a wait; in the end left behind. The cell starts on a thread of its own, and what follows an
/// <c>await</c> comes back through <see cref="Post"/>, on any thread, so that code that blocks on a task cannot lock
/// itself out.
/// </summary>
#pragma warning disable CA1001 // What a cell leaves running comes back here for as long as it likes, so the tokens stay alive.
internal sealed class InterruptibleContext : SynchronizationContext
#pragma warning restore CA1001
{
    // Deep recursion in a cell is a student's first loop; it gets the stack that Linux gives a main thread.
    private const int StackSize = 8 << 20;

    private static readonly TimeSpan Politeness = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Persistence = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource request = new();
    private readonly CancellationTokenSource abort = new();
    private readonly Dictionary<Thread, bool> threads = [];
    private TaskCompletionSource finished = new();
    private int interrupted;

    /// <summary>Cancelled when the cell is asked to stop.</summary>
    public CancellationToken Cancellation => request.Token;

    public bool IsInterrupted => interrupted != 0;

    /// <summary>What the error of an interrupted cell says of it.</summary>
    public string Reason { get; private set; } = "was interrupted";

    /// <summary>Runs the work to its end, or until it is stopped. One piece of work at a time.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Task RunAsync(Func<Task> work)
    {
        finished = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Enter(() => _ = FinishAsync(work())), StackSize) { IsBackground = true, Name = "cell" };
        thread.Start();
        return finished.Task;
    }

    /// <summary>Stops the work. Returns at once; <see cref="RunAsync"/> ends soon, whatever the work does.</summary>
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

    private async Task FinishAsync(Task work)
    {
        try
        {
            await work.ConfigureAwait(false);
            finished.TrySetResult();
        }
        catch (ThreadAbortException)
        {
            finished.TrySetCanceled();
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
        lock (threads)
            threads[Thread.CurrentThread] = false;
        try
        {
#pragma warning disable SYSLIB0046 // An abort can leave the cell's own data half changed. That is what interrupting means, and
            // it is better than losing the whole session.
            ControlledExecution.Run(action, abort.Token);
#pragma warning restore SYSLIB0046
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            finished.TrySetCanceled();
        }
        catch (ThreadInterruptedException) when (IsInterrupted)
        {
            finished.TrySetCanceled();
        }
#pragma warning disable CA1031 // Only an async void method lets its exception out here: it is an error of the cell, not of the process.
        catch (Exception error)
#pragma warning restore CA1031
        {
            finished.TrySetException(error);
        }
        finally
        {
            Leave();
            SetSynchronizationContext(before);
        }
    }

    private void Leave()
    {
        bool mayBeInterrupted;
        lock (threads)
            threads.Remove(Thread.CurrentThread, out mayBeInterrupted);
        if (!mayBeInterrupted)
            return;
        try
        {
            // Thread.Interrupt strikes at the next wait. It must not strike one that is not the cell's.
            Thread.Sleep(1);
        }
        catch (ThreadInterruptedException)
        {
        }
    }

    private async Task InterruptAsync()
    {
        await request.CancelAsync();
        if (await EndsWithin(Politeness))
            return;
        // Cancel returns only when the cell's threads have been torn out, which an endless finally block can prevent.
        _ = Task.Run(abort.Cancel);
        for (var waited = TimeSpan.Zero; waited < Persistence && HasThreads(); waited += Politeness)
        {
            InterruptWaits();
            if (await EndsWithin(Politeness))
                return;
        }

        finished.TrySetCanceled();
    }

    private async Task<bool> EndsWithin(TimeSpan time) => await Task.WhenAny(finished.Task, Task.Delay(time)) == finished.Task;

    private bool HasThreads()
    {
        lock (threads)
            return threads.Count > 0;
    }

    private void InterruptWaits()
    {
        lock (threads)
        {
            foreach (var thread in threads.Keys.Where(thread => thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin)).ToList())
            {
                threads[thread] = true;
                thread.Interrupt();
            }
        }
    }
}
