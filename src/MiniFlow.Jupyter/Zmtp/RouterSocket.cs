using System.Buffers.Binary;
using System.Net;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace MiniFlow.Jupyter.Zmtp;

/// <summary>
/// ROUTER (RFC 28): receives from all peers, each message with the identity of its sender in front, and sends to the peer
/// whose identity stands in front. What is for a peer that is not there is dropped.
/// </summary>
internal sealed class RouterSocket : ZmtpSocket
{
    // So many messages may wait for the application; then the network waits, and with it the senders.
    private const int Waiting = 100;

    private readonly Channel<ZmtpMessage> received = Channel.CreateBounded<ZmtpMessage>(Waiting);
    private readonly Dictionary<string, Peer> byIdentity = [];
    private readonly Lock gate = new();
    private uint unnamed;

    /// <inheritdoc cref="ZmtpSocket(SocketRole, IPEndPoint, SocketLimits)"/>
    public RouterSocket(IPEndPoint endPoint, SocketLimits? limits = null) : base(SocketRole.Router, endPoint, limits ?? SocketLimits.Default)
    {
    }

    /// <summary>Every message that comes, the sender's identity first; ends when the socket is closed.</summary>
    public async IAsyncEnumerable<ZmtpMessage> ReceiveAllAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, Closing);
        while (await NextAsync(end.Token) is { } message)
            yield return message;
    }

    /// <summary>Sends a message to the peer that its first frame names.</summary>
    public async Task SendAsync(ZmtpMessage message)
    {
        Peer? peer;
        lock (gate)
            peer = byIdentity.GetValueOrDefault(Key(message.Frames[0].Span));
        if (peer is not null)
            await peer.SendAsync(new ZmtpMessage([.. message.Frames.Skip(1)]));
    }

    protected override void Joined(Peer peer)
    {
        lock (gate)
        {
            if (peer.Identity.Length == 0)
                peer.Identity = NewIdentity();
            // One who comes back under its name takes its own place, whether or not its old connection is known to be lost.
            byIdentity[Key(peer.Identity)] = peer;
        }
    }

    protected override void Left(Peer peer)
    {
        lock (gate)
        {
            if (byIdentity.GetValueOrDefault(Key(peer.Identity)) == peer)
                byIdentity.Remove(Key(peer.Identity));
        }
    }

    protected override ValueTask ReceivedAsync(Peer peer, ZmtpMessage message) =>
        received.Writer.WriteAsync(new ZmtpMessage([peer.Identity, .. message.Frames]), Closing);

    private async Task<ZmtpMessage?> NextAsync(CancellationToken cancellation)
    {
        try
        {
            return await received.Reader.ReadAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    // A zero first, which no peer may choose itself.
    private byte[] NewIdentity()
    {
        var identity = new byte[5];
        BinaryPrimitives.WriteUInt32BigEndian(identity.AsSpan(1), ++unnamed);
        return identity;
    }

    private static string Key(ReadOnlySpan<byte> identity) => Convert.ToHexString(identity);
}
