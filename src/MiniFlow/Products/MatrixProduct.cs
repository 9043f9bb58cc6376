namespace MiniFlow.Products;

/// <summary>
/// The product of two dense row-major matrices, <c>C = op(A)·op(B)</c> or <c>C += op(A)·op(B)</c>, where <c>op</c> is nothing or
/// the transposition. Shapes: <c>op(A)</c> is <c>m×k</c>, <c>op(B)</c> is <c>k×n</c>, <c>C</c> is <c>m×n</c>; a transposed
/// operand is stored the other way round (<c>A</c> as <c>k×m</c>, <c>B</c> as <c>n×k</c>).
/// </summary>
/// <remarks>
/// The result does not depend on the number of threads, bit for bit. Products that a <see cref="Device"/> scope has placed on a
/// device with kernels of its own go there, and so do those that nothing has placed and for which it is faster (<see cref="Crossover"/>). Of the
/// others, one of MathNet's native providers that has been switched on (MKL, OpenBLAS) computes the larger ones.
/// </remarks>
public static class MatrixProduct
{
    /// <summary>
    /// How many bits wide the vectors are that the kernels compute with: 512, 256 or 128, the widest that pays on this processor. A
    /// vector of 512 bits is 16 elements of float32.
    /// </summary>
    public static int VectorBits => ProductPath.Best.VectorBits;

    /// <summary><c>C = op(A)·op(B)</c> in float32; with <paramref name="accumulate"/> <c>C += op(A)·op(B)</c>.</summary>
    /// <param name="a">The first operand, <c>m×k</c>, or <c>k×m</c> when it is to be transposed.</param>
    /// <param name="transposeA">Whether to read <paramref name="a"/> transposed.</param>
    /// <param name="b">The second operand, <c>k×n</c>, or <c>n×k</c> when it is to be transposed.</param>
    /// <param name="transposeB">Whether to read <paramref name="b"/> transposed.</param>
    /// <param name="c">The destination, <c>m×n</c>; it may not share memory with an operand.</param>
    /// <param name="m">Rows of <c>op(A)</c> and of <c>C</c>.</param>
    /// <param name="n">Columns of <c>op(B)</c> and of <c>C</c>.</param>
    /// <param name="k">Columns of <c>op(A)</c>, rows of <c>op(B)</c>: what is summed over. Zero gives a sum of nothing.</param>
    /// <param name="accumulate">Whether to add to what stands in <paramref name="c"/> instead of overwriting it.</param>
    /// <exception cref="ArgumentException">A size is negative, a span does not have as many elements as its matrix, or C overlaps an operand.</exception>
    public static void Multiply(
        ReadOnlySpan<float> a, bool transposeA,
        ReadOnlySpan<float> b, bool transposeB,
        Span<float> c, int m, int n, int k, bool accumulate = false)
    {
        ProductArguments.Check(a, b, c, m, n, k);
        if (Placement.EngineFor<float>(m, n, k) is { } engine)
            engine.Multiply(a, transposeA, b, transposeB, c, m, n, k, accumulate);
        else if (MatMulProvider.For(m, n, k) is { } native)
            NativeProduct<float>.Multiply(native, 1, a, transposeA, b, transposeB, c, m, n, k, accumulate);
        else
            Multiply(ProductPath.Best, a, transposeA, b, transposeB, c, m, n, k, accumulate);
    }

    /// <summary><c>C = op(A)·op(B)</c> in float64; with <paramref name="accumulate"/> <c>C += op(A)·op(B)</c>.</summary>
    /// <inheritdoc cref="Multiply(ReadOnlySpan{float}, bool, ReadOnlySpan{float}, bool, Span{float}, int, int, int, bool)"/>
    public static void Multiply(
        ReadOnlySpan<double> a, bool transposeA,
        ReadOnlySpan<double> b, bool transposeB,
        Span<double> c, int m, int n, int k, bool accumulate = false)
    {
        ProductArguments.Check(a, b, c, m, n, k);
        if (Placement.EngineFor<double>(m, n, k) is { } engine)
            engine.Multiply(a, transposeA, b, transposeB, c, m, n, k, accumulate);
        else if (MatMulProvider.For(m, n, k) is { } native)
            NativeProduct<double>.Multiply(native, 1, a, transposeA, b, transposeB, c, m, n, k, accumulate);
        else
            Multiply(ProductPath.Best, a, transposeA, b, transposeB, c, m, n, k, accumulate);
    }

    // Our own kernels, at a vector width that the tests may choose.
    internal static unsafe void Multiply(
        ProductPath path, ReadOnlySpan<float> a, bool transposeA, ReadOnlySpan<float> b, bool transposeB,
        Span<float> c, int m, int n, int k, bool accumulate)
    {
        if (IsTrivial(c, k, accumulate)) return;
        fixed (float* startA = a, startB = b, startC = c)
        {
            path.Multiply(new Product<float>(
                MatrixView<float>.Of(startA, m, k, transposeA), MatrixView<float>.Of(startB, k, n, transposeB),
                MatrixView<float>.Of(startC, m, n, transposed: false), m, n, k, accumulate));
        }
    }

    internal static unsafe void Multiply(
        ProductPath path, ReadOnlySpan<double> a, bool transposeA, ReadOnlySpan<double> b, bool transposeB,
        Span<double> c, int m, int n, int k, bool accumulate)
    {
        if (IsTrivial(c, k, accumulate)) return;
        fixed (double* startA = a, startB = b, startC = c)
        {
            path.Multiply(new Product<double>(
                MatrixView<double>.Of(startA, m, k, transposeA), MatrixView<double>.Of(startB, k, n, transposeB),
                MatrixView<double>.Of(startC, m, n, transposed: false), m, n, k, accumulate));
        }
    }

    // The kernels count on at least one row, column and term.
    private static bool IsTrivial<T>(Span<T> c, int k, bool accumulate)
    {
        if (k == 0 && !accumulate) c.Clear();
        return k == 0 || c.IsEmpty;
    }
}
