using System.Collections.Concurrent;
using MiniFlow.Jupyter.Messages;
using MiniFlow.Notebooks;

namespace MiniFlow.Jupyter.Kernel;

/// <summary>
/// Takes what cells put out to the clients, in order. The first output goes at once; what comes right after it is
/// gathered for a moment, so that a loop which writes a line or updates a display a thousand times a second becomes
/// some forty messages a second: a Jupyter server drops outputs that come faster than a thousand. When clients cannot
/// follow, the cell waits.
/// </summary>
internal sealed class OutputPump : IAsyncDisposable
{
    // So much may wait before the cell has to.
    private const int MostEvents = 2000;
    private const long MostCharacters = 16 << 20;

    // Cells that still may put something out after they have ended.
    private const int MostTargets = 10_000;

    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan PerMessage = TimeSpan.FromMilliseconds(1.5);

    private readonly KernelChannels channels;
    private readonly ConcurrentDictionary<int, CellTarget> targets = [];
    private readonly Queue<int> order = [];
    private readonly OutputBatch waiting = new();
    private readonly Lock gate = new();
    private readonly SemaphoreSlim arrived = new(0, 1);
    private readonly SemaphoreSlim room = new(0, 1);
    private readonly CancellationTokenSource closing = new();
    private readonly Task pumping;
    private volatile bool takesAll;
    private TaskCompletionSource hurry = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public OutputPump(KernelChannels channels)
    {
        this.channels = channels;
        pumping = Task.Run(PumpAsync);
    }

    /// <summary>From now on, what cell <paramref name="number"/> puts out goes to the clients. Of others nothing does.</summary>
    public void Follow(int number, CellTarget target)
    {
        targets[number] = target;
        order.Enqueue(number);
        if (order.Count > MostTargets)
            targets.TryRemove(order.Dequeue(), out _);
    }

    /// <summary>Whether a cell need not wait for clients that are behind: one that has been interrupted has to come to where it
    /// can hear of it, and what it puts out until then is little.</summary>
    public bool TakesAll
    {
        get => takesAll;
        set => takesAll = value;
    }

    /// <summary>Takes what a cell puts out; returns later when the clients are behind.</summary>
    public void Add(CellEvent happened)
    {
        while (!closing.IsCancellationRequested)
        {
            lock (gate)
            {
                if (takesAll || (waiting.Count < MostEvents && waiting.Characters < MostCharacters))
                {
                    waiting.Add(happened);
                    Signal(arrived);
                    return;
                }
            }

            room.Wait(Gathering);
        }
    }

    /// <summary>Ends when everything that was added until now is on its way to the clients.</summary>
    public Task FlushAsync()
    {
        var flushed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            waiting.Flushed.Add(flushed);
            hurry.TrySetResult();
            Signal(arrived);
        }

        return flushed.Task.WaitAsync(closing.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await pumping;
        arrived.Dispose();
        room.Dispose();
        closing.Dispose();
    }

    private async Task PumpAsync()
    {
        try
        {
            while (true)
            {
                await arrived.WaitAsync(closing.Token);
                var (events, flushed) = Take();
                var sent = 0;
                foreach (var happened in events)
                {
                    if (targets.GetValueOrDefault(happened.Cell) is { } target && OutputMessages.Of(happened, target.ExecutionCount) is { } message)
                    {
                        await channels.PublishAsync(message.Type, target.Parent, message.Content);
                        sent++;
                    }
                }

                flushed.ForEach(each => each.TrySetResult());
                if (sent > 0)
                    await Task.WhenAny(hurry.Task, Task.Delay(Gathering > sent * PerMessage ? Gathering : sent * PerMessage, closing.Token));
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private (List<CellEvent> Events, List<TaskCompletionSource> Flushed) Take()
    {
        lock (gate)
        {
            var taken = waiting.Take();
            if (hurry.Task.IsCompleted)
                hurry = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Signal(room);
            return taken;
        }
    }

    private static void Signal(SemaphoreSlim semaphore)
    {
        if (semaphore.CurrentCount == 0)
            semaphore.Release();
    }
}
