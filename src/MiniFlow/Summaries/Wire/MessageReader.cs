using Google.Protobuf;

namespace MiniFlow;

#pragma warning disable CA1001 // The streams lie in memory: there is nothing to give back.

/// <summary>Reads a protocol-buffer message field by field; a field that the caller does not ask for is passed over, as the
/// format wants it.</summary>
internal sealed class MessageReader(byte[] message)
{
    private readonly CodedInputStream input = new(message);
    private uint tag;

    /// <summary>The number of the field that <see cref="Next"/> found.</summary>
    public int Field => WireFormat.GetTagFieldNumber(tag);

    /// <summary>Goes to the next field. What the field holds must then be read or <see cref="Skip">skipped</see>.</summary>
    public bool Next() => (tag = input.ReadTag()) != 0;

    public double Double() => input.ReadDouble();

    public float Float() => input.ReadFloat();

    public long Integer() => input.ReadInt64();

    public string Text() => input.ReadString();

    public byte[] Bytes() => input.ReadBytes().ToByteArray();

    public MessageReader Message() => new(Bytes());

    /// <summary>A repeated double, packed or one at a time: a writer may choose either.</summary>
    public void DoublesInto(List<double> values)
    {
        if (WireFormat.GetTagWireType(tag) == WireFormat.WireType.Fixed64)
        {
            values.Add(input.ReadDouble());
            return;
        }

        for (var remaining = input.ReadLength(); remaining > 0; remaining -= sizeof(double))
            values.Add(input.ReadDouble());
    }

    public void Skip() => input.SkipLastField();
}
