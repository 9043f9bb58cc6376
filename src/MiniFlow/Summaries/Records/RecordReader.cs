using System.Buffers.Binary;

namespace MiniFlow;

/// <summary>Reads what <see cref="RecordWriter"/> writes, checking every length and every payload.</summary>
/// <param name="stream">The file's bytes, read forward only.</param>
/// <param name="name">The file's name, for messages.</param>
internal sealed class RecordReader(Stream stream, string name) : IDisposable
{
    /// <summary>A longer record is taken for damage rather than allocated: no summary comes near it.</summary>
    private const ulong LongestPayload = 1UL << 30;

    private long position;

    /// <summary>Whether the file ended within a record, as it does when its writer is still at work or was killed.</summary>
    public bool EndedWithinRecord { get; private set; }

    /// <summary>The payloads, one after the other, up to the last whole one.</summary>
    /// <exception cref="DataException">A check does not agree with the bytes it guards.</exception>
    public IEnumerable<byte[]> ReadAll()
    {
        var header = new byte[RecordWriter.HeaderLength];
        var footer = new byte[RecordWriter.FooterLength];

        while (TryFill(header))
        {
            var length = BinaryPrimitives.ReadUInt64LittleEndian(header);
            RequireCheck(header.AsSpan(0, sizeof(ulong)), header.AsSpan(sizeof(ulong)), "length");
            if (length > LongestPayload)
                throw Damaged($"a record of {length} bytes is announced, more than any summary has");

            var payload = new byte[length];
            if (!TryFill(payload) || !TryFill(footer))
            {
                EndedWithinRecord = true;
                yield break;
            }

            RequireCheck(payload, footer, "payload");
            position += header.Length + payload.Length + footer.Length;
            yield return payload;
        }
    }

    public void Dispose() => stream.Dispose();

    private bool TryFill(byte[] buffer)
    {
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        EndedWithinRecord |= read > 0 && read < buffer.Length;
        return read == buffer.Length;
    }

    private void RequireCheck(ReadOnlySpan<byte> guarded, ReadOnlySpan<byte> stored, string what)
    {
        var expected = Crc32C.MaskedOf(guarded);
        var found = BinaryPrimitives.ReadUInt32LittleEndian(stored);
        if (expected != found)
            throw Damaged($"the check of the {what} is {found:x8}, but its bytes give {expected:x8}");
    }

    private DataException Damaged(string what) => new(
        $"{name} is not an event file, or is damaged: in the record that begins at byte {position}, {what}. "
        + "Records before it were read; delete the file or write it again.");
}
