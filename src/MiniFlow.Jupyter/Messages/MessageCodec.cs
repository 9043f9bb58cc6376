using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MiniFlow.Jupyter.Zmtp;

namespace MiniFlow.Jupyter.Messages;

/// <summary>
/// Jupyter's messages on the wire: the route, a delimiter, the signature, then header, parent header, metadata and content
/// as JSON, then buffers, which nobody here needs.
/// </summary>
internal sealed class MessageCodec(string key)
{
    /// <summary>The version of the protocol that is spoken.</summary>
    public const string Version = "5.3";

    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly byte[] Empty = "{}"u8.ToArray();
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Signer signer = new(key);
    private readonly string session = Guid.NewGuid().ToString();

    /// <summary>Reads a client's message.</summary>
    /// <exception cref="MessageException">It is none, or not signed with our key, or a copy of one that came before.</exception>
    public Request Decode(ZmtpMessage message)
    {
        var frames = message.Frames;
        var delimiter = frames.ToList().FindIndex(frame => frame.Span.SequenceEqual(Delimiter));
        if (delimiter < 0 || frames.Count < delimiter + 6)
            throw new MessageException("A message is not one of Jupyter's: it has no delimiter with a signature and four parts behind it.");
        var parts = frames.Skip(delimiter + 2).Take(4).ToList();
        if (!signer.Accepts(frames[delimiter + 1].Span, parts))
            throw new MessageException("A message is not signed with this kernel's key, or is a copy of one that came before. It is ignored.");
        var header = Parse(parts[0], "header");
        var type = header["msg_type"] is JsonValue value && value.TryGetValue(out string? text) ? text : throw new MessageException("A message does not say of what type it is.");
        return new Request([.. frames.Take(delimiter)], parts[0], type, Parse(parts[3], "content"));
    }

    /// <summary>Writes one of our messages.</summary>
    /// <param name="route">What stands in front: the way to a client, or a topic.</param>
    /// <param name="type">What it is.</param>
    /// <param name="parent">The header of the request that it belongs to; empty for none.</param>
    /// <param name="content">What it says.</param>
    public ZmtpMessage Encode(IEnumerable<ReadOnlyMemory<byte>> route, string type, ReadOnlyMemory<byte> parent, JsonObject content)
    {
        var header = new JsonObject
        {
            ["msg_id"] = Guid.NewGuid().ToString(),
            ["session"] = session,
            ["username"] = "kernel",
            ["date"] = DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture),
            ["msg_type"] = type,
            ["version"] = Version,
        };
        ReadOnlyMemory<byte>[] parts = [Write(header), parent.IsEmpty ? Empty : parent, Empty, Write(content)];
        return new ZmtpMessage([.. route, Delimiter, signer.Sign(parts), .. parts]);
    }

    private static JsonObject Parse(ReadOnlyMemory<byte> json, string part)
    {
        try
        {
            return JsonNode.Parse(json.Span) as JsonObject ?? throw new MessageException($"The {part} of a message is no JSON object.");
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new MessageException($"The {part} of a message is not JSON: {error.Message}");
        }
    }

    private static byte[] Write(JsonObject json)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Unescaped))
            json.WriteTo(writer);
        return bytes.ToArray();
    }
}
