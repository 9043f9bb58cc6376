using MiniFlow.Products;

namespace MiniFlow.Tests.Products;

/// <summary>One product with seeded operands in [-1, 1], in both dtypes, and the tolerance that its rounding deserves.</summary>
internal sealed class ProductCase
{
    private readonly Lazy<double[]> expected;

    public ProductCase(int m, int n, int k, bool transposeA, bool transposeB, bool accumulate)
    {
        (M, N, K, TransposeA, TransposeB, Accumulate) = (m, n, k, transposeA, transposeB, accumulate);
        var random = new Random(m * 7919 + n * 104729 + k);
        A = Numbers(random, m * k);
        B = Numbers(random, k * n);
        C = Numbers(random, m * n);
        expected = new Lazy<double[]>(() => NaiveProduct.Multiply(A, transposeA, B, transposeB, C, m, n, k, accumulate));
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

    private double[] Expected => expected.Value;

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
        ShouldMatch(InSingle(path), $"{path.VectorBits} bits");
        ShouldMatch(InDouble(path), $"{path.VectorBits} bits");
    }

    public void ShouldMatch(float[] actual, string where = "") =>
        ShouldMatch(Array.ConvertAll(actual, value => (double)value), Math.Pow(2, -23), where);

    public void ShouldMatch(double[] actual, string where = "") => ShouldMatch(actual, Math.Pow(2, -52), where);

    public override string ToString() =>
        $"{M}×{K}{(TransposeA ? "ᵀ" : "")} · {K}×{N}{(TransposeB ? "ᵀ" : "")}{(Accumulate ? " accumulated" : "")}";

    // Higham, Accuracy and Stability of Numerical Algorithms, section 3.1: a sum of k products, in whatever order, errs by at most
    // k·ε·Σ|a||b|; here every |a||b| ≤ 1, and the operands are exact in float32. The reference errs in the same way.
    private void ShouldMatch(double[] actual, double epsilon, string where)
    {
        var tolerance = 2 * epsilon * (K + 1) * (K + 1);
        for (var i = 0; i < Expected.Length; i++)
        {
            if (!(Math.Abs(actual[i] - Expected[i]) <= tolerance))
                Assert.Fail($"{this} {where}: C[{i / N}, {i % N}] is {actual[i]}, expected {Expected[i]} ± {tolerance}");
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
