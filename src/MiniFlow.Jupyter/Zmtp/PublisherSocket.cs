using System.Net;

namespace MiniFlow.Jupyter.Zmtp;

/// <summary>
/// PUB (RFC 29): sends each message to all who have subscribed to its first frame. A slow subscriber slows the publisher
/// down for as long as it takes something; one that takes nothing misses messages, and the others go on.
/// </summary>
internal sealed class PublisherSocket : ZmtpSocket
{
    private const byte Subscribe = 1;
    private const byte Cancel = 0;

    private readonly SemaphoreSlim order = new(1, 1);

    /// <inheritdoc cref="ZmtpSocket(SocketRole, IPEndPoint, SocketLimits)"/>
    public PublisherSocket(IPEndPoint endPoint, SocketLimits? limits = null) : base(SocketRole.Publisher, endPoint, limits ?? SocketLimits.Default)
    {
    }

    /// <summary>Publishes a message, after those that are being published.</summary>
    public async Task PublishAsync(ZmtpMessage message)
    {
        await order.WaitAsync();
        try
        {
            foreach (var peer in Peers.Where(peer => peer.Subscriptions.Match(message)))
                await peer.SendAsync(message);
        }
        finally
        {
            order.Release();
        }
    }

    // In ZMTP 3.0 a subscription is a message, in 3.1 a command.
    protected override ValueTask ReceivedAsync(Peer peer, ZmtpMessage message)
    {
        var frame = message.Frames[0].Span;
        if (message.Frames.Count == 1 && !frame.IsEmpty)
            Change(peer, frame[0], frame[1..]);
        return ValueTask.CompletedTask;
    }

    protected override void Obey(Peer peer, ZmtpCommand command)
    {
        if (command.Name is "SUBSCRIBE" or "CANCEL")
            Change(peer, command.Name == "SUBSCRIBE" ? Subscribe : Cancel, command.Data.Span);
    }

    private static void Change(Peer peer, byte change, ReadOnlySpan<byte> topic)
    {
        if (change == Subscribe)
            peer.Subscriptions.Add(topic);
        else if (change == Cancel)
            peer.Subscriptions.Remove(topic);
    }
}
