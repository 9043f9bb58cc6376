using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MiniFlow.Notebooks;

/// <summary>Messages over a pipe: each is one line of JSON in UTF-8. Whoever sends one that is longer than allowed, or none at all, is taken for gone.</summary>
internal sealed class MessageStream(Stream pipe) : IDisposable
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();
    private readonly Lock sending = new();
    private readonly ArrayBufferWriter<byte> buffer = new();
    private byte[] received = new byte[1 << 14];
    private int start;
    private int end;

    // What has been looked through is not looked through again: a long message comes in many pieces.
    private int searched;

    /// <summary>How many bytes a message may have that is received.</summary>
    public int LongestMessage { get; set; } = 1 << 30;

    /// <summary>Sends a message; when it returns, the message is the system's to deliver, whatever becomes of this process.</summary>
    /// <exception cref="IOException">The other side is gone.</exception>
    public void Send<T>(T message, JsonTypeInfo<T> type)
    {
        lock (sending)
        {
            buffer.ResetWrittenCount();
            using (var writer = new Utf8JsonWriter(buffer))
                JsonSerializer.Serialize(writer, message, type);
            buffer.Write(LineEnd);
            pipe.Write(buffer.WrittenSpan);
            pipe.Flush();
        }
    }

    /// <summary>The next message, or null when the other side is gone.</summary>
    public T? Receive<T>(JsonTypeInfo<T> type) where T : class
    {
        try
        {
            int length;
            while ((length = LineLength()) < 0)
            {
                if (!MakeRoom() || !Take(pipe.Read(received, end, received.Length - end)))
                    return null;
            }

            return Read(length, type);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The next message, or null when the other side is gone.</summary>
    public async Task<T?> ReceiveAsync<T>(JsonTypeInfo<T> type, CancellationToken cancellation) where T : class
    {
        try
        {
            int length;
            while ((length = LineLength()) < 0)
            {
                if (!MakeRoom() || !Take(await pipe.ReadAsync(received.AsMemory(end), cancellation)))
                    return null;
            }

            return Read(length, type);
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // A process that is killed while something sent to it lies unread resets the connection.
            return null;
        }
    }

    public void Dispose() => pipe.Dispose();

    private int LineLength()
    {
        var found = received.AsSpan(searched, end - searched).IndexOf((byte)'\n');
        if (found >= 0)
            return searched + found - start;
        searched = end;
        return -1;
    }

    private bool MakeRoom()
    {
        if (start > 0)
        {
            received.AsSpan(start, end - start).CopyTo(received);
            (start, end, searched) = (0, end - start, searched - start);
        }

        if (end >= LongestMessage)
            return false;
        if (end == received.Length)
            Array.Resize(ref received, (int)Math.Min(2L * received.Length, Array.MaxLength));
        return end < received.Length;
    }

    private bool Take(int count)
    {
        end += count;
        return count > 0;
    }

    private T? Read<T>(int length, JsonTypeInfo<T> type) where T : class
    {
        var line = received.AsSpan(start, length);
        start = searched = start + length + 1;
        try
        {
            return JsonSerializer.Deserialize(line, type);
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            // Half a line is what a process leaves that dies while it writes; a message of no known kind, what one sends that has been taken over.
            return null;
        }
    }
}
