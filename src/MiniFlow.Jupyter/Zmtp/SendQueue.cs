using System.Threading.Channels;

namespace MiniFlow.Jupyter.Zmtp;

/// <summary>What waits to be sent to one peer, bounded by its bytes.</summary>
internal sealed class SendQueue(long limit)
{
    private readonly Channel<ZmtpMessage> messages = Channel.CreateUnbounded<ZmtpMessage>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock gate = new();
    private TaskCompletionSource taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long waiting;

    /// <summary>Whether nothing waits.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (gate)
                return waiting == 0;
        }
    }

    /// <summary>Whether another message waits to be taken.</summary>
    public bool HasNext => messages.Reader.TryPeek(out _);

    /// <summary>Ends as soon as something more is taken, or nothing will be any more.</summary>
    public Task Taken
    {
        get
        {
            lock (gate)
                return taken.Task;
        }
    }

    /// <summary>Adds a message if there is room for it; the first one always has.</summary>
    public bool TryAdd(ZmtpMessage message)
    {
        lock (gate)
        {
            if (waiting > 0 && waiting + message.Size > limit)
                return false;
            if (messages.Writer.TryWrite(message))
                waiting += message.Size;
            return true;
        }
    }

    /// <summary>The next message, or null when the queue is closed and empty.</summary>
    public async ValueTask<ZmtpMessage?> NextAsync(CancellationToken cancellation) =>
        await messages.Reader.WaitToReadAsync(cancellation) && messages.Reader.TryRead(out var next) ? next : null;

    /// <summary>Counts a message as sent.</summary>
    public void Sent(ZmtpMessage message)
    {
        lock (gate)
        {
            waiting -= message.Size;
            taken.TrySetResult();
            taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Takes nothing more; what waits can still be sent.</summary>
    public void Close()
    {
        messages.Writer.TryComplete();
        lock (gate)
            taken.TrySetResult();
    }
}
