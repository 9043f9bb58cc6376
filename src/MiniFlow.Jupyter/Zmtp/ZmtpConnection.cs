using System.Text;

namespace MiniFlow.Jupyter.Zmtp;

/// <summary>A connection to a peer, from its greeting on: messages and commands in both directions.</summary>
internal sealed class ZmtpConnection : IAsyncDisposable
{
    // Commands are small; a long one is an attempt to fill the memory.
    private const int LongestCommand = 1 << 16;
    private const int LongestIdentity = 255;

    private readonly FrameStream frames;
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly SocketLimits limits;

    private ZmtpConnection(FrameStream frames, SocketLimits limits, byte[] identity) =>
        (this.frames, this.limits, Identity) = (frames, limits, identity);

    /// <summary>What the peer calls itself; empty where it leaves that to us.</summary>
    public byte[] Identity { get; }

    /// <summary>Greets a peer and hears what it is.</summary>
    /// <exception cref="ZmtpException">It does not keep to the protocol, or is none that this role talks to.</exception>
    public static async Task<ZmtpConnection> AcceptAsync(Stream stream, SocketRole role, SocketLimits limits, CancellationToken cancellation)
    {
        var frames = new FrameStream(stream);
        await stream.WriteAsync(Greeting.Ours, cancellation);
        await Greeting.ReadAsync(frames.Reading, cancellation);
        await SendAsync(frames, ZmtpCommand.Ready(role), cancellation);
        var frame = await frames.ReadAsync(LongestCommand, cancellation);
        var ready = frame.IsCommand ? ZmtpCommand.Read(frame) : throw new ZmtpException("The peer's first frame is no command.");
        if (ready.Name != "READY")
            throw new ZmtpException($"The peer began with {ready.Name} where READY was due.");
        var properties = ready.ReadProperties();
        var type = properties.TryGetValue("Socket-Type", out var name) ? Encoding.ASCII.GetString(name) : "";
        if (!role.Peers.Contains(type))
        {
            await SendAsync(frames, ZmtpCommand.Error("Invalid socket combination"), cancellation);
            throw new ZmtpException($"A {type} socket has connected to one that talks to {string.Join(", ", role.Peers)} only.");
        }

        var identity = properties.GetValueOrDefault("Identity", []);
        return identity.Length <= LongestIdentity
            ? new ZmtpConnection(frames, limits, identity)
            : throw new ZmtpException($"The peer's identity has {identity.Length} bytes; up to {LongestIdentity} are allowed.");
    }

    /// <summary>The next message; commands before it are handed to <paramref name="obey"/>, and a PING is answered.</summary>
    /// <exception cref="ZmtpException">The peer does not keep to the protocol.</exception>
    /// <exception cref="EndOfStreamException">The peer has gone.</exception>
    public async Task<ZmtpMessage> ReceiveAsync(Action<ZmtpCommand> obey, CancellationToken cancellation)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        var left = limits.Message;
        while (true)
        {
            var frame = await frames.ReadAsync(left, cancellation);
            if (frame.IsCommand)
            {
                var command = frame.Body.Length <= LongestCommand ? ZmtpCommand.Read(frame) : throw new ZmtpException("The peer sent a command that is too long.");
                if (command.Name == "PING")
                    await SendAsync(command.ToPong(), cancellation);
                else
                    obey(command);
                continue;
            }

            parts.Add(frame.Body);
            left -= frame.Body.Length + ZmtpMessage.FrameOverhead;
            if (!frame.HasMore)
                return new ZmtpMessage(parts);
        }
    }

    /// <summary>Sends a message, frames together.</summary>
    /// <param name="message">The message.</param>
    /// <param name="flush">Whether to hand it to the network now; without, it goes with the next one that does.</param>
    /// <param name="cancellation">Ends the attempt, and with it the connection's use.</param>
    public async Task SendAsync(ZmtpMessage message, bool flush, CancellationToken cancellation)
    {
        await sending.WaitAsync(cancellation);
        try
        {
            for (var i = 0; i < message.Frames.Count; i++)
                await frames.WriteAsync(new Frame(message.Frames[i], HasMore: i < message.Frames.Count - 1), cancellation);
            if (flush)
                await frames.FlushAsync(cancellation);
        }
        finally
        {
            sending.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await frames.DisposeAsync();
        sending.Dispose();
    }

    private async Task SendAsync(ZmtpCommand command, CancellationToken cancellation)
    {
        await sending.WaitAsync(cancellation);
        try
        {
            await SendAsync(frames, command, cancellation);
        }
        finally
        {
            sending.Release();
        }
    }

    private static async Task SendAsync(FrameStream frames, ZmtpCommand command, CancellationToken cancellation)
    {
        await frames.WriteAsync(command.ToFrame(), cancellation);
        await frames.FlushAsync(cancellation);
    }
}
