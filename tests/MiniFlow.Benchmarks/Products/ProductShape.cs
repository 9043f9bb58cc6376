namespace MiniFlow.Benchmarks.Products;

/// <summary>One product of the workloads: C (m×n) = op(A)·op(B), summed over k.</summary>
public sealed record ProductShape(string Workload, int M, int N, int K, bool TransposeA = false, bool TransposeB = false)
{
    /// <summary>The products that a training step of the workloads consists of, and some of other kinds.</summary>
    public static IReadOnlyList<ProductShape> All { get; } =
    [
        new("W3 forward 1", 100, 500, 784),
        new("W3 weights 1", 784, 500, 100, TransposeA: true),
        new("W3 backward", 100, 784, 500, TransposeB: true),
        new("W3 forward 2", 100, 100, 500),
        new("W1 forward", 128, 10, 784),
        new("square", 1024, 1024, 1024),

        new("W3 weights 2", 500, 100, 100, TransposeA: true),
        new("W3 backward 2", 100, 500, 100, TransposeB: true),
        new("W1 weights", 784, 10, 128, TransposeA: true),
        new("W2 forward 1", 128, 100, 784),
        new("W2 weights 1", 784, 100, 128, TransposeA: true),
        new("W2 backward", 128, 100, 10, TransposeB: true),
        new("square, B transposed", 1024, 1024, 1024, TransposeB: true),
        new("square, odd", 999, 999, 999),
        new("matrix · vector", 1000, 1, 1000),
        new("vector · matrix", 1, 1000, 1000),
    ];

    /// <summary>How many at the head of the list are the shapes that the performance goals name.</summary>
    public const int NamedByTheGoals = 6;

    public double Flops => 2.0 * M * N * K;

    public override string ToString() =>
        $"{(TransposeA ? $"({K}×{M})ᵀ" : $"{M}×{K}")} · {(TransposeB ? $"({N}×{K})ᵀ" : $"{K}×{N}")}";
}
