using System.Numerics;

namespace MiniFlow;

/// <summary>
/// A source of random numbers that gives the same numbers for the same seed on every machine: xoshiro256** (Blackman and Vigna, 2018),
/// its state filled from the seed by SplitMix64.
/// </summary>
public sealed class RandomSource
{
    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    /// <summary>A source that always gives the same numbers for the same <paramref name="seed"/>.</summary>
    public RandomSource(long seed)
    {
        var state = (ulong)seed;
        s0 = SplitMix(ref state);
        s1 = SplitMix(ref state);
        s2 = SplitMix(ref state);
        s3 = SplitMix(ref state);
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
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

    /// <summary>A number from 0 up to but without 1, a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1L << 53));

    /// <summary>An integer from 0 up to but without <paramref name="stop"/>, each equally likely.</summary>
    /// <exception cref="TensorException"><paramref name="stop"/> is not above 0.</exception>
    public int NextInt(int stop)
    {
        if (stop <= 0)
            throw new TensorException($"There is no integer from 0 up to but without {stop}: the stop must be above 0.");

        // Lemire's multiplication; numbers from the incomplete last interval are drawn again.
        var threshold = (uint)-stop % (uint)stop;
        while (true)
        {
            var product = (NextBits() >> 32) * (uint)stop;
            if ((uint)product >= threshold)
                return (int)(product >> 32);
        }
    }

    /// <summary>A tensor of normally distributed numbers.</summary>
    public Tensor Normal(Shape shape, double mean = 0, double stddev = 1, DType dtype = DType.Float32) =>
        Filled(shape, dtype, () => mean + stddev * NextNormal());

    /// <summary>A tensor of numbers evenly distributed from <paramref name="low"/> up to but without <paramref name="high"/>.</summary>
    public Tensor Uniform(Shape shape, double low = 0, double high = 1, DType dtype = DType.Float32) =>
        Filled(shape, dtype, () => low + (high - low) * NextDouble());

    /// <summary>
    /// A tensor of normally distributed numbers without those more than two standard deviations from the mean, which are drawn again.
    /// </summary>
    public Tensor TruncatedNormal(Shape shape, double mean = 0, double stddev = 1, DType dtype = DType.Float32) =>
        Filled(shape, dtype, () =>
        {
            double normal;
            do
                normal = NextNormal();
            while (Math.Abs(normal) > 2);
            return mean + stddev * normal;
        });

    /// <summary>The numbers 0 to n-1 in random order, each order equally likely.</summary>
    public int[] Permutation(int n)
    {
        var order = new int[n];
        for (var i = 0; i < n; i++)
            order[i] = i;
        Shuffle(order);
        return order;
    }

    /// <summary>Puts the items into random order, each order equally likely (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = NextInt(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>A number of the standard normal distribution.</summary>
    public double NextNormal()
    {
        while (true)
        {
            var x = 2 * NextDouble() - 1;
            var y = 2 * NextDouble() - 1;
            var square = x * x + y * y;
            if (square is > 0 and < 1)
                return x * Math.Sqrt(-2 * Math.Log(square) / square);
        }
    }

    private static Tensor Filled(Shape shape, DType dtype, Func<double> next)
    {
        var tensor = new Tensor(shape, dtype);
        for (var i = 0; i < tensor.Size; i++)
            Kernels.Indexing.Set(tensor, i, next());
        return tensor;
    }

    private static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
