using System.Net;

namespace MiniFlow.Jupyter.Zmtp;

/// <summary>
/// REP (RFC 28) with the reply that a heartbeat wants: the request itself. What stands before the empty frame says where the
/// request came from, and leads the reply back.
/// </summary>
internal sealed class ReplySocket : ZmtpSocket
{
    /// <inheritdoc cref="ZmtpSocket(SocketRole, IPEndPoint, SocketLimits)"/>
    public ReplySocket(IPEndPoint endPoint, SocketLimits? limits = null) : base(SocketRole.Reply, endPoint, limits ?? SocketLimits.Default)
    {
    }

    protected override async ValueTask ReceivedAsync(Peer peer, ZmtpMessage message)
    {
        // Without an empty frame there is no address to reply to, and the request is dropped.
        if (message.Frames.Any(frame => frame.IsEmpty))
            await peer.SendAsync(message);
    }
}
