namespace MiniFlow.Products;

/// <summary>One product to compute: <c>C = A·B</c> or <c>C += A·B</c> with A <c>m×k</c>, B <c>k×n</c> and C <c>m×n</c>.</summary>
internal readonly struct Product<T>(MatrixView<T> a, MatrixView<T> b, MatrixView<T> c, int m, int n, int k, bool accumulate)
    where T : unmanaged
{
    public MatrixView<T> A { get; } = a;

    public MatrixView<T> B { get; } = b;

    public MatrixView<T> C { get; } = c;

    public int M { get; } = m;

    public int N { get; } = n;

    public int K { get; } = k;

    public bool Accumulate { get; } = accumulate;

    /// <summary>Floating-point operations: a multiplication and an addition for each of the <c>m·n·k</c> terms.</summary>
    public double Flops => 2.0 * M * N * K;

    /// <summary>The same product seen from the other side: <c>Cᵀ = Bᵀ·Aᵀ</c>. No element moves, only the strides are exchanged.</summary>
    public Product<T> Transposed() => new(B.Transposed(), A.Transposed(), C.Transposed(), N, M, K, Accumulate);
}
