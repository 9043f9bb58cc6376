using MiniFlow.Products;

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

    /// <summary>The eight ways to ask for a product of one shape.</summary>
    public static IEnumerable<ProductCase> EveryForm(int m, int n, int k)
    {
        foreach (var transposeA in (bool[])[false, true])
        {
            foreach (var transposeB in (bool[])[false, true])
            {
                foreach (var accumulate in (bool[])[false, true])
                    yield return new ProductCase(m, n, k, transposeA, transposeB, accumulate);
            }
        }
    }

    public float[] InSingle(ProductPath path)
    {
        var c = ToFloat(C);
        MatrixProduct.Multiply(path, ToFloat(A), TransposeA, ToFloat(B), TransposeB, c, M, N, K, Accumulate);
        return c;
    }

    public double[] InDouble(ProductPath path)
    {
        var c = (double[])C.Clone();
        MatrixProduct.Multiply(path, A, TransposeA, B, TransposeB, c, M, N, K, Accumulate);
        return c;
    }

    /// <summary>Computes on one path in both dtypes and compares with the definition.</summary>
    public void ShouldComeOutOn(ProductPath path)
    {
        var expected = NaiveProduct.Multiply(A, TransposeA, B, TransposeB, C, M, N, K, Accumulate);
        ShouldMatch(Array.ConvertAll(InSingle(path), value => (double)value), expected, Math.Pow(2, -23), path);
        ShouldMatch(InDouble(path), expected, Math.Pow(2, -52), path);
    }

    public override string ToString() =>
        $"{M}×{K}{(TransposeA ? "ᵀ" : "")} · {K}×{N}{(TransposeB ? "ᵀ" : "")}{(Accumulate ? " accumulated" : "")}";

    // Higham, Accuracy and Stability of Numerical Algorithms, section 3.1: a sum of k products, in whatever order, errs by at most
    // k·ε·Σ|a||b|; here every |a||b| ≤ 1, and the operands are exact in float32. The reference errs in the same way.
    private void ShouldMatch(double[] actual, double[] expected, double epsilon, ProductPath path)
    {
        var tolerance = 2 * epsilon * (K + 1) * (K + 1);
        for (var i = 0; i < expected.Length; i++)
        {
            if (!(Math.Abs(actual[i] - expected[i]) <= tolerance))
                Assert.Fail($"{this}, {path.VectorBits} bits: C[{i / N}, {i % N}] is {actual[i]}, expected {expected[i]} ± {tolerance}");
        }
    }

    private static float[] ToFloat(double[] values) => Array.ConvertAll(values, value => (float)value);

    private static double[] Numbers(Random random, int count)
    {
        var numbers = new double[count];
        for (var i = 0; i < count; i++) numbers[i] = (float)(2 * random.NextDouble() - 1);
        return numbers;
    }
}
