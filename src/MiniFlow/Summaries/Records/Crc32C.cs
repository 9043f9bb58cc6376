using System.Buffers.Binary;
using System.Numerics;

namespace MiniFlow;

/// <summary>The Castagnoli cyclic redundancy check, CRC-32C, that a record file carries with every length and every
/// payload. Polynomial 0x1EDC6F41, reflected, start and end inverted (RFC 3720, appendix B.4).</summary>
internal static class Crc32C
{
    /// <summary>The check of some bytes: of the ASCII digits <c>123456789</c> it is 0xE3069283.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;

        // The processor's instruction takes eight bytes at a time where it exists.
        while (bytes.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var value in bytes)
            crc = BitOperations.Crc32C(crc, value);

        return ~crc;
    }

    /// <summary>The check as a record file stores it: rotated right by 15 bits, plus 0xA282EAD8. A check over bytes that hold
    /// checks themselves would otherwise be weak (TensorFlow, core/lib/hash/crc32c.h).</summary>
    public static uint MaskedOf(ReadOnlySpan<byte> bytes) => BitOperations.RotateRight(Of(bytes), 15) + 0xA282EAD8u;
}
