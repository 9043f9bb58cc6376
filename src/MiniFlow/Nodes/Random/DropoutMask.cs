using System.Numerics;
using System.Runtime.InteropServices;

namespace MiniFlow;

/// <summary>
/// Draws the mask of a <see cref="Dropout"/>. Each element is decided by a hash of its own position and a key that is new in every run, not by a generator that steps
/// from one to the next: many are computed at once, and the mask depends on the key alone, whoever computes which part of it.
/// </summary>
internal static class DropoutMask
{
    /// <summary>Fills a mask with 1/keep where an element is kept, and 0 elsewhere.</summary>
    public static void Draw(Tensor mask, double keep, ulong key)
    {
        if (mask.DType == DType.Float32)
            Draw(mask.AsSpan<float>(), keep, key);
        else
            Draw(mask.AsSpan<double>(), keep, key);
    }

    private static void Draw(Span<float> mask, double keep, ulong key)
    {
        var (first, second) = ((uint)key, (uint)(key >> 32));
        var limit = Limit(keep);
        var kept = (float)(1 / keep);
        var bits = MemoryMarshal.Cast<float, uint>(mask);
        var keptBits = BitConverter.SingleToUInt32Bits(kept);

        var at = 0;
        var position = Vector<uint>.Indices + new Vector<uint>(first);
        for (; at <= bits.Length - Vector<uint>.Count; at += Vector<uint>.Count)
        {
            var isKept = Vector.LessThanOrEqual(Hash(Hash(position) + new Vector<uint>(second)), new Vector<uint>(limit));
            (isKept & new Vector<uint>(keptBits)).CopyTo(bits[at..]);
            position += new Vector<uint>((uint)Vector<uint>.Count);
        }

        for (; at < bits.Length; at++)
            bits[at] = Hash(Hash((uint)at + first) + second) <= limit ? keptBits : 0;
    }

    private static void Draw(Span<double> mask, double keep, ulong key)
    {
        var (first, second) = ((uint)key, (uint)(key >> 32));
        var limit = Limit(keep);
        for (var at = 0; at < mask.Length; at++)
            mask[at] = Hash(Hash((uint)at + first) + second) <= limit ? 1 / keep : 0;
    }

    /// <summary>The largest of the 2³² hashes that keeps an element: keep·2³² of them do.</summary>
    private static uint Limit(double keep) => (uint)Math.Clamp(Math.Round(keep * 4294967296.0) - 1, 0, uint.MaxValue);

    /// <summary>Mixes the bits of a number, each result for exactly one number. Source of the constants: C. Wellons, "Prospecting for hash functions", 2018 (lowbias32).</summary>
    private static uint Hash(uint x)
    {
        x = (x ^ (x >> 16)) * 0x7FEB352D;
        x = (x ^ (x >> 15)) * 0x846CA68B;
        return x ^ (x >> 16);
    }

    private static Vector<uint> Hash(Vector<uint> x)
    {
        x = (x ^ (x >>> 16)) * new Vector<uint>(0x7FEB352D);
        x = (x ^ (x >>> 15)) * new Vector<uint>(0x846CA68B);
        return x ^ (x >>> 16);
    }
}
