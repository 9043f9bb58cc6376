using System.Numerics;

namespace MiniFlow;

/// <summary>Grey values from bytes: 0 to 255 becomes 0 to 1.</summary>
internal static class GreyValues
{
    // Multiplied, as the tutorial's loader does it, not divided: the last bit can differ. 255 still gives exactly 1.
    private const float Unit = 1f / byte.MaxValue;

    /// <summary>numbers[i] = bytes[i] / 255 in float32.</summary>
    public static void Scale(ReadOnlySpan<byte> bytes, Span<float> numbers)
    {
        var at = 0;
        for (; at <= bytes.Length - Vector<byte>.Count; at += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(bytes[at..]), out var low, out var high);
            Scale(low, numbers.Slice(at, Vector<ushort>.Count));
            Scale(high, numbers.Slice(at + Vector<ushort>.Count, Vector<ushort>.Count));
        }

        for (; at < bytes.Length; at++)
            numbers[at] = bytes[at] * Unit;
    }

    private static void Scale(Vector<ushort> bytes, Span<float> numbers)
    {
        Vector.Widen(bytes, out var low, out var high);
        (Vector.ConvertToSingle(Vector.AsVectorInt32(low)) * Unit).CopyTo(numbers);
        (Vector.ConvertToSingle(Vector.AsVectorInt32(high)) * Unit).CopyTo(numbers[Vector<float>.Count..]);
    }
}
