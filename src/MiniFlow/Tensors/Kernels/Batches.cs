namespace MiniFlow.Kernels;

/// <summary>The axes before the last two, along which a product of matrices is repeated: they broadcast like any others.</summary>
internal static class Batches
{
    /// <summary>Writes the dimensions that the batches of two shapes broadcast to.</summary>
    public static void Broadcast(Shape a, Shape b, Span<int> dimensions)
    {
        if (!Shape.TryBroadcast(Of(a), Of(b), dimensions))
            throw new ShapeException($"MatMul cannot broadcast the batches {Of(a)} and {Of(b)} of the shapes {a} and {b}. {Shape.BroadcastingRule}");
    }

    /// <summary>A tensor with its matrices repeated for every one of the batch.</summary>
    public static Tensor Repeat(Tensor x, ReadOnlySpan<int> batch) =>
        x.Rank == 1 ? x.BroadcastTo([.. batch.ToArray(), x.Length]) : x.BroadcastTo([.. batch.ToArray(), x.Shape[^2], x.Shape[^1]]);

    /// <summary>How many matrices there are.</summary>
    public static int Count(ReadOnlySpan<int> batch)
    {
        var count = 1;
        foreach (var dimension in batch)
            count *= dimension;
        return count;
    }

    private static Shape Of(Shape shape) => new(shape.Dimensions[..Math.Max(0, shape.Rank - 2)]);
}
