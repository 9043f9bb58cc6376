using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MiniFlow.Notebooks;

/// <summary>Messages over a pipe: each is one line of JSON in UTF-8.</summary>
internal sealed class MessageStream(Stream pipe) : IDisposable
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();
    private readonly StreamReader reader = new(pipe, new UTF8Encoding(false), false, 1 << 16, leaveOpen: true);
    private readonly Lock sending = new();
    private readonly ArrayBufferWriter<byte> buffer = new();

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
            return Read(reader.ReadLine(), type);
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
            return Read(await reader.ReadLineAsync(cancellation), type);
        }
        catch (IOException)
        {
            // A process that is killed while something sent to it lies unread resets the connection.
            return null;
        }
    }

    public void Dispose()
    {
        reader.Dispose();
        pipe.Dispose();
    }

    private static T? Read<T>(string? line, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return line is null ? null : JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException)
        {
            // Half a line is what a process leaves that dies while it writes.
            return null;
        }
    }
}
