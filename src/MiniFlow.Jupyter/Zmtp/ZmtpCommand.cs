using System.Buffers.Binary;
using System.Text;

namespace MiniFlow.Jupyter.Zmtp;

/// <summary>What the sockets at both ends of a connection say to each other: a name, and what follows it.</summary>
/// <param name="Name">READY, ERROR, SUBSCRIBE, CANCEL, PING, PONG, or one that is not known here.</param>
/// <param name="Data">What the name means to it.</param>
internal sealed record ZmtpCommand(string Name, ReadOnlyMemory<byte> Data)
{
    private const string SocketType = "Socket-Type";

    // A PING begins with the time, in two bytes, after which its sender wants to be given up.
    private const int PingTime = 2;

    /// <summary>The command that ends our side of the handshake.</summary>
    public static ZmtpCommand Ready(SocketRole role)
    {
        var data = new MemoryStream();
        WriteShort(data, SocketType);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, role.Name.Length);
        data.Write(length);
        data.Write(Encoding.ASCII.GetBytes(role.Name));
        return new ZmtpCommand("READY", data.ToArray());
    }

    /// <summary>The command that refuses a peer, with a reason for it to read.</summary>
    public static ZmtpCommand Error(string reason)
    {
        var data = new MemoryStream();
        WriteShort(data, reason);
        return new ZmtpCommand("ERROR", data.ToArray());
    }

    /// <summary>The answer to a PING, with what it wants to hear again.</summary>
    /// <exception cref="ZmtpException">The PING is malformed.</exception>
    public ZmtpCommand ToPong() => Data.Length >= PingTime
        ? new ZmtpCommand("PONG", Data[PingTime..])
        : throw new ZmtpException("The peer sent a PING that is too short.");

    /// <exception cref="ZmtpException">The frame holds no command.</exception>
    public static ZmtpCommand Read(Frame frame)
    {
        var body = frame.Body.Span;
        if (body.IsEmpty || body[0] == 0 || body.Length < 1 + body[0])
            throw new ZmtpException("The peer sent a command without a name.");
        return new ZmtpCommand(Encoding.ASCII.GetString(body.Slice(1, body[0])), frame.Body[(1 + body[0])..]);
    }

    public Frame ToFrame()
    {
        var body = new MemoryStream();
        WriteShort(body, Name);
        body.Write(Data.Span);
        return new Frame(body.ToArray(), IsCommand: true);
    }

    /// <summary>The properties that a READY command carries; their names are compared without case.</summary>
    /// <exception cref="ZmtpException">They are cut off.</exception>
    public IReadOnlyDictionary<string, byte[]> ReadProperties()
    {
        var properties = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        var rest = Data.Span;
        while (!rest.IsEmpty)
        {
            var name = Take(ref rest, Take(ref rest, 1)[0]);
            var length = BinaryPrimitives.ReadInt32BigEndian(Take(ref rest, 4));
            properties[Encoding.ASCII.GetString(name)] = Take(ref rest, length).ToArray();
        }

        return properties;
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, int length)
    {
        if (length < 0 || length > rest.Length)
            throw new ZmtpException("The peer's READY command is cut off.");
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }

    private static void WriteShort(MemoryStream data, string text)
    {
        var bytes = Encoding.ASCII.GetBytes(text)[..Math.Min(text.Length, byte.MaxValue)];
        data.WriteByte((byte)bytes.Length);
        data.Write(bytes);
    }
}
