using System.Numerics;

namespace MiniFlow.Kernels;

/// <summary>
/// The generator xoshiro256**, its 256 bits of state filled from a seed by SplitMix64. Sources: D. Blackman and S. Vigna, "Scrambled linear
/// pseudorandom number generators", 2021; G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom number generators", 2014.
/// </summary>
internal struct Xoshiro
{
    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    public Xoshiro(long seed)
    {
        var state = (ulong)seed;
        s0 = SplitMix(ref state);
        s1 = SplitMix(ref state);
        s2 = SplitMix(ref state);
        s3 = SplitMix(ref state);
    }

    /// <summary>A generator that continues where another one stood.</summary>
    public Xoshiro(ReadOnlySpan<long> state) => (s0, s1, s2, s3) = ((ulong)state[0], (ulong)state[1], (ulong)state[2], (ulong)state[3]);

    /// <summary>Where it stands.</summary>
    public readonly long[] State => [(long)s0, (long)s1, (long)s2, (long)s3];

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
        var t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    /// <summary>The upper 53 bits of the next as a fraction below 1.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1L << 53));

    /// <summary>The upper 24 bits of the next as a fraction below 1.</summary>
    public float NextSingle() => (Next() >> 40) * (1f / (1 << 24));

    private static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
