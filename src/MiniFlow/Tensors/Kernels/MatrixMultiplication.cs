using System.Numerics;

namespace MiniFlow.Kernels;

/// <summary>Brings two operands into the form of matrices (or batches of them) and multiplies those.</summary>
internal static class MatrixMultiplication
{
    public static Tensor Run(Tensor a, Tensor b, bool transposeA, bool transposeB, Tensor? into)
    {
        var dtype = DTypes.Promote(a.DType, b.DType);
        if (dtype == DType.Bool)
            throw new TensorException("MatMul of two bool tensors means nothing: Cast one to a number first, as in x.Cast(DType.Float32).");
        if (a.Rank == 0 || b.Rank == 0)
            throw new ShapeException($"MatMul needs matrices, but the shapes are {a.Shape} and {b.Shape}: to scale by a number, use *.");

        // A vector has no transpose: on the left it is a row, on the right a column.
        var left = a.Rank == 1 ? a.Unsqueeze(0) : a;
        var right = b.Rank == 1 ? b.Unsqueeze(1) : b;
        (transposeA, transposeB) = (transposeA && a.Rank > 1, transposeB && b.Rank > 1);
        var (m, k) = Matrix(left.Shape, transposeA);
        var (inner, n) = Matrix(right.Shape, transposeB);
        if (k != inner)
        {
            throw new ShapeException(
                $"MatMul of shapes {a.Shape}{Transposed(transposeA)} and {b.Shape}{Transposed(transposeB)} does not fit: the first has {k} columns, the second {inner} rows, "
                + "and these must be equal (m×k times k×n gives m×n). Transpose one of them, or check their order.");
        }

        var aBatch = new Shape(left.Shape.Dimensions[..^2]);
        var bBatch = new Shape(right.Shape.Dimensions[..^2]);
        if (!Shape.TryBroadcast(aBatch, bBatch, out var batch))
            throw new ShapeException($"MatMul of shapes {a.Shape} and {b.Shape} does not fit: the batches {aBatch} and {bBatch} do not broadcast.");
        List<int> dimensions = [.. batch.ToArray()];
        if (a.Rank > 1)
            dimensions.Add(m);
        if (b.Rank > 1)
            dimensions.Add(n);
        var result = Destination.For(into, new Shape([.. dimensions]), dtype, nameof(Tensor.MatMul));
        left = left.As(dtype);
        right = right.As(dtype);
        if (batch.Rank > 0)
        {
            left = left.BroadcastTo([.. batch.ToArray(), .. left.Shape.Dimensions[^2..]]);
            right = right.BroadcastTo([.. batch.ToArray(), .. right.Shape.Dimensions[^2..]]);
        }

        for (var i = 0; i < batch.Size; i++)
        {
            switch (dtype)
            {
                case DType.Float32: Multiply<float>(left, transposeA, right, transposeB, result, m, n, k, i); break;
                case DType.Float64: Multiply<double>(left, transposeA, right, transposeB, result, m, n, k, i); break;
                case DType.Int32: Multiply<int>(left, transposeA, right, transposeB, result, m, n, k, i); break;
                default: Multiply<long>(left, transposeA, right, transposeB, result, m, n, k, i); break;
            }
        }

        return result;
    }

    private static string Transposed(bool transposed) => transposed ? "ᵀ" : "";

    private static (int Rows, int Columns) Matrix(Shape shape, bool transposed) =>
        transposed ? (shape[^1], shape[^2]) : (shape[^2], shape[^1]);

    private static void Multiply<T>(Tensor a, bool transposeA, Tensor b, bool transposeB, Tensor c, int m, int n, int k, int batch)
        where T : unmanaged, INumber<T>
    {
        ReadOnlySpan<T> left = a.AsSpan<T>().Slice(batch * m * k, m * k);
        ReadOnlySpan<T> right = b.AsSpan<T>().Slice(batch * k * n, k * n);
        var into = c.AsSpan<T>().Slice(batch * m * n, m * n);
        for (var row = 0; row < m; row++)
        {
            for (var column = 0; column < n; column++)
            {
                var sum = T.Zero;
                for (var i = 0; i < k; i++)
                    sum += left[transposeA ? i * m + row : row * k + i] * right[transposeB ? column * k + i : i * n + column];
                into[row * n + column] = sum;
            }
        }
    }
}
