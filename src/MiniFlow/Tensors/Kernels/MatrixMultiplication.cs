using MiniFlow.Products;

namespace MiniFlow.Kernels;

/// <summary>Brings two operands into the form of matrices, or batches of them, and has those multiplied.</summary>
internal static class MatrixMultiplication
{
    public static Tensor Run(Tensor a, Tensor b, bool transposeA, bool transposeB, Tensor? into)
    {
        const string name = nameof(Tensor.MatMul);
        var dtype = DTypes.Promote(a.DType, b.DType);
        if (dtype == DType.Bool)
            throw new TensorException("MatMul of two bool tensors means nothing: Cast one to a number first, as in x.Cast(DType.Float32).");
        if (a.Rank == 0 || b.Rank == 0)
            throw new ShapeException($"MatMul needs matrices, but the shapes are {a.Shape} and {b.Shape}: to scale by a number, use *.");

        // A vector is a row on the left and a column on the right: both have nothing to transpose.
        transposeA &= a.Rank > 1;
        transposeB &= b.Rank > 1;
        var (m, k) = a.Rank == 1 ? (1, a.Shape[0]) : Matrix(a.Shape, transposeA);
        var (inner, n) = b.Rank == 1 ? (b.Shape[0], 1) : Matrix(b.Shape, transposeB);
        if (k != inner)
            throw Misfit(a.Shape, transposeA, k, b.Shape, transposeB, inner);

        var batchRank = Math.Max(Math.Max(a.Rank, b.Rank) - 2, 0);
        Span<int> dimensions = stackalloc int[batchRank + 2];
        if (batchRank > 0)
            Batches.Broadcast(a.Shape, b.Shape, dimensions[..batchRank]);
        var rank = batchRank;
        if (a.Rank > 1)
            dimensions[rank++] = m;
        if (b.Rank > 1)
            dimensions[rank++] = n;
        Destination.RequireNoOverlap(into, a, name);
        Destination.RequireNoOverlap(into, b, name);
        var result = Destination.For(into, dimensions[..rank], dtype, name);
        (a, b) = (a.As(dtype), b.As(dtype));
        if (batchRank > 0)
            (a, b) = (Batches.Repeat(a, dimensions[..batchRank]), Batches.Repeat(b, dimensions[..batchRank]));
        for (var (at, count) = (0, Batches.Count(dimensions[..batchRank])); at < count; at++)
            Multiply(a, transposeA, b, transposeB, result, m, n, k, at);
        return result;
    }

    private static (int Rows, int Columns) Matrix(Shape shape, bool transposed) =>
        transposed ? (shape[^1], shape[^2]) : (shape[^2], shape[^1]);

    private static ShapeException Misfit(Shape a, bool transposeA, int columns, Shape b, bool transposeB, int rows) =>
        new($"MatMul cannot multiply the shapes {a}{(transposeA ? "ᵀ" : "")} and {b}{(transposeB ? "ᵀ" : "")}: the first has {columns} columns and the second "
            + $"{rows} rows, and these must be equal, as m×k times k×n gives m×n. Check their order, or Transpose one of them.");

    private static void Multiply(Tensor a, bool transposeA, Tensor b, bool transposeB, Tensor c, int m, int n, int k, int at)
    {
        switch (c.DType)
        {
            case DType.Float32:
                MatrixProduct.Multiply(Part<float>(a, at, m * k), transposeA, Part<float>(b, at, k * n), transposeB, Part<float>(c, at, m * n), m, n, k);
                break;
            case DType.Float64:
                MatrixProduct.Multiply(Part<double>(a, at, m * k), transposeA, Part<double>(b, at, k * n), transposeB, Part<double>(c, at, m * n), m, n, k);
                break;
            case DType.Int32:
                IntegerProduct.Multiply<int>(Part<int>(a, at, m * k), transposeA, Part<int>(b, at, k * n), transposeB, Part<int>(c, at, m * n), m, n, k);
                break;
            default:
                IntegerProduct.Multiply<long>(Part<long>(a, at, m * k), transposeA, Part<long>(b, at, k * n), transposeB, Part<long>(c, at, m * n), m, n, k);
                break;
        }
    }

    private static Span<T> Part<T>(Tensor batch, int at, int size)
        where T : unmanaged => batch.AsSpan<T>().Slice(at * size, size);
}
