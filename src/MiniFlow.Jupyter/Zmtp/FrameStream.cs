using System.Buffers.Binary;

namespace MiniFlow.Jupyter.Zmtp;

/// <summary>
/// Frames over a stream of bytes: a byte of flags, the length in one byte or, big-endian, in eight, then the body. One
/// thread may read while another writes.
/// </summary>
internal sealed class FrameStream(Stream stream) : IAsyncDisposable
{
    private const int BufferSize = 1 << 16;
    private const byte More = 1;
    private const byte Long = 2;
    private const byte Command = 4;

    private readonly BufferedStream reading = new(stream, BufferSize);
    private readonly MemoryStream writing = new();

    /// <summary>What is read before the first frame.</summary>
    public Stream Reading => reading;

    /// <summary>The next frame.</summary>
    /// <param name="limit">The largest length that is accepted.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ZmtpException">The bytes are no frame, or one that is too large.</exception>
    /// <exception cref="EndOfStreamException">The peer has gone.</exception>
    public async ValueTask<Frame> ReadAsync(long limit, CancellationToken cancellation)
    {
        var header = new byte[9];
        await reading.ReadExactlyAsync(header.AsMemory(0, 2), cancellation);
        var flags = header[0];
        if ((flags & ~(More | Long | Command)) != 0 || (flags & (More | Command)) == (More | Command))
            throw new ZmtpException($"The peer sent a frame with the flags {flags:x2}, which mean nothing.");
        long length = header[1];
        if ((flags & Long) != 0)
        {
            await reading.ReadExactlyAsync(header.AsMemory(2, 7), cancellation);
            length = BinaryPrimitives.ReadInt64BigEndian(header.AsSpan(1));
        }

        if (length < 0 || length > limit)
            throw new ZmtpException($"The peer announced a frame of {(ulong)length} bytes; up to {limit} are accepted here.");
        return new Frame(await ReadBodyAsync(length, cancellation), (flags & More) != 0, (flags & Command) != 0);
    }

    /// <summary>Puts a frame after those that wait for <see cref="FlushAsync"/>; a large one does not wait.</summary>
    public async ValueTask WriteAsync(Frame frame, CancellationToken cancellation)
    {
        var flags = (frame.HasMore ? More : 0) | (frame.IsCommand ? Command : 0);
        if (frame.Body.Length <= byte.MaxValue)
        {
            writing.WriteByte((byte)flags);
            writing.WriteByte((byte)frame.Body.Length);
        }
        else
        {
            var length = new byte[8];
            BinaryPrimitives.WriteInt64BigEndian(length, frame.Body.Length);
            writing.WriteByte((byte)(flags | Long));
            writing.Write(length);
        }

        if (frame.Body.Length < BufferSize)
        {
            writing.Write(frame.Body.Span);
            return;
        }

        await FlushAsync(cancellation);
        await stream.WriteAsync(frame.Body, cancellation);
    }

    /// <summary>Hands what waits over to the network.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        if (writing.Length == 0)
            return;
        await stream.WriteAsync(writing.GetBuffer().AsMemory(0, (int)writing.Length), cancellation);
        writing.SetLength(0);
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        await reading.DisposeAsync();
        await writing.DisposeAsync();
    }

    // Memory is taken as the bytes arrive: a length that is only claimed costs nothing.
    private async ValueTask<byte[]> ReadBodyAsync(long length, CancellationToken cancellation)
    {
        var body = new byte[Math.Min(length, BufferSize)];
        await reading.ReadExactlyAsync(body, cancellation);
        while (body.Length < length)
        {
            var before = body.Length;
            Array.Resize(ref body, (int)Math.Min(length, Math.Min(8L * before, Array.MaxLength)));
            await reading.ReadExactlyAsync(body.AsMemory(before), cancellation);
        }

        return body;
    }
}
