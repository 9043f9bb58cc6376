namespace MiniFlow.Benchmarks;

internal static class RandomNumbers
{
    /// <summary>Seeded numbers in [-1, 1).</summary>
    public static float[] Floats(int seed, int count)
    {
        var random = new Random(seed);
        var numbers = new float[count];
        for (var i = 0; i < count; i++) numbers[i] = 2 * random.NextSingle() - 1;
        return numbers;
    }
}
