using System.Buffers.Binary;

namespace MiniFlow;

/// <summary>Writes the framing of a TFRecord file, in which every record is
/// <c>length (8 bytes) · masked CRC-32C of the length (4) · payload · masked CRC-32C of the payload (4)</c>, little-endian.</summary>
/// <remarks>A record is handed to the stream in one piece, so that a crash between two records leaves a file that reads to
/// its end.</remarks>
internal sealed class RecordWriter(Stream stream) : IDisposable
{
    internal const int HeaderLength = sizeof(ulong) + sizeof(uint);
    internal const int FooterLength = sizeof(uint);

    /// <summary>Appends one record.</summary>
    public void Write(ReadOnlySpan<byte> payload)
    {
        var record = new byte[HeaderLength + payload.Length + FooterLength];
        BinaryPrimitives.WriteUInt64LittleEndian(record, (ulong)payload.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(sizeof(ulong)), Crc32C.MaskedOf(record.AsSpan(0, sizeof(ulong))));
        payload.CopyTo(record.AsSpan(HeaderLength));
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(HeaderLength + payload.Length), Crc32C.MaskedOf(payload));
        stream.Write(record);
    }

    /// <summary>Hands everything to the operating system: what was written survives the end of this process.</summary>
    public void Flush() => stream.Flush();

    public void Dispose() => stream.Dispose();
}
