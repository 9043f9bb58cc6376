namespace MiniFlow.Jupyter.Zmtp;

/// <summary>What a socket puts up with before it turns to the next peer.</summary>
internal sealed record SocketLimits
{
    public static SocketLimits Default { get; } = new();

    /// <summary>How long a peer may take from its connection to its READY command.</summary>
    public TimeSpan Handshake { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The largest message that is accepted, in bytes.</summary>
    public long Message { get; init; } = 1L << 30;

    /// <summary>How much may wait to be sent to one peer, in bytes; a single message may be larger.</summary>
    public long Queue { get; init; } = 64L << 20;

    /// <summary>
    /// How long a publisher waits for a subscriber whose queue is full and who takes nothing. After that the subscriber
    /// misses messages until its queue is empty, and the publisher no longer waits for it.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many peers may be connected at the same time.</summary>
    public int Peers { get; init; } = 1000;
}
