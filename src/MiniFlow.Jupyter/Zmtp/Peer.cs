namespace MiniFlow.Jupyter.Zmtp;

/// <summary>One who is connected to a socket: what it subscribed to, and what is on its way to it.</summary>
internal sealed class Peer(ZmtpConnection connection, SocketLimits limits)
{
    private readonly SendQueue queue = new(limits.Queue);

    /// <summary>What the socket knows it by.</summary>
    public byte[] Identity { get; set; } = connection.Identity;

    public Subscriptions Subscriptions { get; } = new();

    /// <summary>Whether it took nothing for so long that it misses messages now.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>The work of sending what is queued.</summary>
    public Task Sending { get; private set; } = Task.CompletedTask;

    /// <summary>Queues a message, or says that there is no room for it.</summary>
    public bool TrySend(ZmtpMessage message) => queue.TryAdd(message);

    /// <summary>Queues a message, waits for room as long as the peer takes something, and gives up when it does not.</summary>
    public async Task SendAsync(ZmtpMessage message)
    {
        IsBehind &= !queue.IsEmpty;
        while (!IsBehind)
        {
            var taken = queue.Taken;
            if (queue.TryAdd(message))
                return;
            IsBehind = await Task.WhenAny(taken, Task.Delay(limits.Patience)) != taken;
        }
    }

    public Task<ZmtpMessage> ReceiveAsync(Action<ZmtpCommand> obey, CancellationToken cancellation) => connection.ReceiveAsync(obey, cancellation);

    /// <summary>Begins to send what is queued, until <see cref="Close"/>, and then what still waits.</summary>
    public void StartSending(CancellationToken cancellation) => Sending = SendQueuedAsync(cancellation);

    public void Close() => queue.Close();

    private async Task SendQueuedAsync(CancellationToken cancellation)
    {
        while (await queue.NextAsync(cancellation) is { } message)
        {
            await connection.SendAsync(message, flush: !queue.HasNext, cancellation);
            queue.Sent(message);
        }
    }
}
