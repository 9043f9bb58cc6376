using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MiniFlow;

/// <summary>
/// Draws the mask of a <see cref="Dropout"/>. Each element is decided by a hash of its own position and a key that is new in every run, not by a generator that steps
/// from one to the next: many are computed at once, and the mask depends on the key alone, whoever computes which part of it.
/// </summary>
internal readonly struct DropoutMask(Tensor mask, double keep, ulong key) : IChunkedWork
{
    private const int ChunkLength = 8192;

    public int Chunks => (mask.Size + ChunkLength - 1) / ChunkLength;

    /// <summary>Fills a mask with 1/keep where an element is kept, and 0 elsewhere.</summary>
    public static void Draw(Tensor mask, double keep, ulong key)
    {
        var work = new DropoutMask(mask, keep, key);
        WorkerPool.Run(work, work.Chunks);
    }

    public void Run(int chunk)
    {
        var start = chunk * ChunkLength;
        var length = Math.Min(ChunkLength, mask.Size - start);
        if (mask.DType == DType.Float32)
            Draw(mask.AsSpan<float>().Slice(start, length), (uint)start);
        else
            Draw(mask.AsSpan<double>().Slice(start, length), (uint)start);
    }

    /// <summary>The largest of the 2³² hashes that keeps an element: keep·2³² of them do.</summary>
    private uint Limit => (uint)Math.Clamp(Math.Round(keep * 4294967296.0) - 1, 0, uint.MaxValue);

    private void Draw(Span<float> part, uint start)
    {
        var (first, second, limit) = ((uint)key + start, (uint)(key >> 32), Limit);
        var bits = MemoryMarshal.Cast<float, uint>(part);
        var kept = BitConverter.SingleToUInt32Bits((float)(1 / keep));

        // A comparison gives all bits or none: what is kept goes through as it is, what is not becomes 0.
        var at = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; at <= bits.Length - Vector512<uint>.Count; at += Vector512<uint>.Count)
            {
                var position = Vector512<uint>.Indices + Vector512.Create((uint)at + first);
                var hash = Hash(Hash(position) + Vector512.Create(second));
                (Vector512.LessThanOrEqual(hash, Vector512.Create(limit)) & Vector512.Create(kept)).CopyTo(bits[at..]);
            }
        }

        for (; at <= bits.Length - Vector<uint>.Count; at += Vector<uint>.Count)
        {
            var position = Vector<uint>.Indices + new Vector<uint>((uint)at + first);
            var hash = Hash(Hash(position) + new Vector<uint>(second));
            (Vector.LessThanOrEqual(hash, new Vector<uint>(limit)) & new Vector<uint>(kept)).CopyTo(bits[at..]);
        }

        for (; at < bits.Length; at++)
            bits[at] = Hash(Hash((uint)at + first) + second) <= limit ? kept : 0;
    }

    private void Draw(Span<double> part, uint start)
    {
        var (first, second, limit) = ((uint)key + start, (uint)(key >> 32), Limit);
        for (var at = 0; at < part.Length; at++)
            part[at] = Hash(Hash((uint)at + first) + second) <= limit ? 1 / keep : 0;
    }

    /// <summary>Mixes the bits of a number, each result for exactly one number. Source of the constants: C. Wellons, "Prospecting for hash functions", 2018 (lowbias32).</summary>
    private static uint Hash(uint x)
    {
        x = (x ^ (x >> 16)) * 0x7FEB352D;
        x = (x ^ (x >> 15)) * 0x846CA68B;
        return x ^ (x >> 16);
    }

    private static Vector512<uint> Hash(Vector512<uint> x)
    {
        x = (x ^ (x >>> 16)) * Vector512.Create(0x7FEB352Du);
        x = (x ^ (x >>> 15)) * Vector512.Create(0x846CA68Bu);
        return x ^ (x >>> 16);
    }

    private static Vector<uint> Hash(Vector<uint> x)
    {
        x = (x ^ (x >>> 16)) * new Vector<uint>(0x7FEB352D);
        x = (x ^ (x >>> 15)) * new Vector<uint>(0x846CA68B);
        return x ^ (x >>> 16);
    }
}
