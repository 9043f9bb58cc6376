namespace MiniFlow.Tests.Products;

/// <summary>One product with seeded operands in [-1, 1], in both dtypes, and the tolerance that its rounding deserves.</summary>
internal sealed class ProductCase
{
    public ProductCase(int m, int n, int k, bool transposeA, bool transposeB, bool accumulate)
    {
        (M, N, K, TransposeA, TransposeB, Accumulate) = (m, n, k, transposeA, transposeB, accumulate);
        var random = new Random(m * 7919 + n * 104729 + k);
        A = Numbers(random, m * k);
        B = Numbers(random, k * n);
        C = Numbers(random, m * n);
        Expected = NaiveProduct.Multiply(A, transposeA, B, transposeB, C, m, n, k, accumulate);
    }

    public int M { get; }
    public int N { get; }
    public int K { get; }
    public bool TransposeA { get; }
    public bool TransposeB { get; }
    public bool Accumulate { get; }
    public double[] A { get; }
    public double[] B { get; }
    public double[] C { get; }
    public double[] Expected { get; }

    public static float[] ToFloat(double[] values) => Array.ConvertAll(values, value => (float)value);

    public void ShouldMatch(float[] actual) => ShouldMatch(Array.ConvertAll(actual, value => (double)value), MathF.BitIncrement(1f) - 1f);

    public void ShouldMatch(double[] actual) => ShouldMatch(actual, Math.BitIncrement(1.0) - 1.0);

    // Higham, Accuracy and Stability of Numerical Algorithms, 3.1: a sum of k products errs by at most k·ε·Σ|a||b|,
    // and here |a||b| ≤ 1. The operands are exact in float32, so nothing else rounds.
    private void ShouldMatch(double[] actual, double epsilon)
    {
        var tolerance = epsilon * (K + 1) * (K + 1);
        actual.Length.ShouldBe(Expected.Length);
        for (var i = 0; i < actual.Length; i++)
        {
            if (!(Math.Abs(actual[i] - Expected[i]) <= tolerance))
                Assert.Fail($"{this}: C[{i / N}, {i % N}] is {actual[i]}, expected {Expected[i]} ± {tolerance}");
        }
    }

    public override string ToString() =>
        $"{M}×{K}{(TransposeA ? "ᵀ" : "")} · {K}×{N}{(TransposeB ? "ᵀ" : "")}{(Accumulate ? " accumulated" : "")}";

    private static double[] Numbers(Random random, int count)
    {
        var numbers = new double[count];
        for (var i = 0; i < count; i++) numbers[i] = (float)(2 * random.NextDouble() - 1);
        return numbers;
    }
}
