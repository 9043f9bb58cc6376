using MiniFlow.Kernels;

namespace MiniFlow;

/// <summary>
/// A source of random numbers that gives the same numbers for the same seed, to the last bit, on every machine. A program that draws all its
/// random numbers from one can be repeated exactly.
/// </summary>
public sealed partial class RandomSource
{
    private Xoshiro generator;

    /// <summary>A source that always gives the same numbers for the same <paramref name="seed"/>.</summary>
    public RandomSource(long seed) => generator = new Xoshiro(seed);

    /// <summary>Where the source stands, as four numbers to hand to <see cref="SetState"/>.</summary>
    public long[] GetState() => generator.State;

    /// <summary>Goes on where a source stood when <see cref="GetState"/> was called.</summary>
    /// <exception cref="TensorException">That is not four numbers, or they are all 0.</exception>
    public void SetState(ReadOnlySpan<long> state)
    {
        if (state.Length != 4 || !state.ContainsAnyExcept(0))
            throw new TensorException($"The state of a source of random numbers is four numbers that are not all 0, not {state.Length} of them{(state.Length == 4 ? " that are" : "")}.");
        generator = new Xoshiro(state);
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits() => generator.Next();

    /// <summary>A number from 0 up to but without 1, a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => generator.NextDouble();

    /// <summary>A number from 0 up to but without 1, a multiple of 2⁻²⁴: what <see cref="NextDouble"/> would give, cut off.</summary>
    public float NextSingle() => generator.NextSingle();

    /// <summary>
    /// A number of the normal distribution with mean 0 and standard deviation 1, by Marsaglia's polar method: a point of the unit disc at the
    /// squared distance s gives x·√(-2·ln s / s).
    /// </summary>
    public double NextNormal()
    {
        while (true)
        {
            var x = 2 * NextDouble() - 1;
            var y = 2 * NextDouble() - 1;
            var s = x * x + y * y;
            if (s is > 0 and < 1)
                return x * Math.Sqrt(-2 * Logarithm.Of(s) / s);
        }
    }

    /// <summary>An integer from 0 up to but without <paramref name="stop"/>, each equally likely.</summary>
    /// <exception cref="TensorException"><paramref name="stop"/> is not above 0.</exception>
    public int NextInt(int stop)
    {
        if (stop <= 0)
            throw new TensorException($"There is no integer from 0 up to but without {stop}: give a stop above 0.");

        // 32 random bits times stop: the upper half is the integer. The lowest products would make some integers likelier
        // than others and are drawn again (D. Lemire, "Fast random integer generation in an interval", 2019).
        var threshold = (uint)-stop % (uint)stop;
        while (true)
        {
            var product = (NextBits() >> 32) * (uint)stop;
            if ((uint)product >= threshold)
                return (int)(product >> 32);
        }
    }

    /// <summary>The numbers 0 to n-1 in random order, each order equally likely.</summary>
    /// <exception cref="TensorException"><paramref name="n"/> is negative.</exception>
    public int[] Permutation(int n)
    {
        if (n < 0)
            throw new TensorException($"There is no permutation of {n} numbers.");
        var order = new int[n];
        for (var i = 0; i < n; i++)
            order[i] = i;
        Shuffle(order.AsSpan());
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
}
