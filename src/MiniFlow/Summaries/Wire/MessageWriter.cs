using Google.Protobuf;

namespace MiniFlow;

#pragma warning disable CA1001 // The streams lie in memory: there is nothing to give back.

/// <summary>Writes one protocol-buffer message field by field, by the published field numbers, so that no generated code is
/// needed for the handful of messages in an event file.</summary>
internal sealed class MessageWriter
{
    private readonly MemoryStream bytes = new();
    private readonly CodedOutputStream output;

    public MessageWriter() => output = new CodedOutputStream(bytes, leaveOpen: true);

    public MessageWriter Double(int field, double value)
    {
        output.WriteTag(field, WireFormat.WireType.Fixed64);
        output.WriteDouble(value);
        return this;
    }

    public MessageWriter Float(int field, float value)
    {
        output.WriteTag(field, WireFormat.WireType.Fixed32);
        output.WriteFloat(value);
        return this;
    }

    public MessageWriter Integer(int field, long value)
    {
        output.WriteTag(field, WireFormat.WireType.Varint);
        output.WriteInt64(value);
        return this;
    }

    public MessageWriter Text(int field, string value)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteString(value);
        return this;
    }

    public MessageWriter Bytes(int field, ReadOnlySpan<byte> value)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteBytes(ByteString.CopyFrom(value));
        return this;
    }

    /// <summary>A repeated double in its packed form: one length, then the numbers.</summary>
    public MessageWriter PackedDoubles(int field, IReadOnlyCollection<double> values)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteLength(values.Count * sizeof(double));
        foreach (var value in values)
            output.WriteDouble(value);
        return this;
    }

    /// <summary>A message within this one.</summary>
    public MessageWriter Message(int field, Action<MessageWriter> write)
    {
        var inner = new MessageWriter();
        write(inner);
        return Bytes(field, inner.ToArray());
    }

    public byte[] ToArray()
    {
        output.Flush();
        return bytes.ToArray();
    }
}
