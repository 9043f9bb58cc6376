using MiniFlow.Products;

namespace MiniFlow.Kernels;

/// <summary>Copies a tensor with its axes in another order.</summary>
internal static class Transposing
{
    private const int Block = 16;

    public static Tensor Run(Tensor x, int[] axes, Tensor? into)
    {
        Span<int> order = stackalloc int[x.Rank];
        Order(axes, x.Shape, order);
        Span<int> dimensions = stackalloc int[x.Rank];
        for (var axis = 0; axis < dimensions.Length; axis++)
            dimensions[axis] = x.Shape[order[axis]];
        Destination.RequireNoOverlap(into, x, nameof(Tensor.Transpose));
        var result = Destination.For(into, dimensions, x.DType, nameof(Tensor.Transpose));
        switch (x.DType)
        {
            case DType.Float32: Copy<float>(x, order, result); break;
            case DType.Float64: Copy<double>(x, order, result); break;
            case DType.Int32: Copy<int>(x, order, result); break;
            case DType.Int64: Copy<long>(x, order, result); break;
            default: Copy<bool>(x, order, result); break;
        }

        return result;
    }

    private static void Order(int[] axes, Shape shape, Span<int> order)
    {
        ArgumentNullException.ThrowIfNull(axes);
        for (var axis = 0; axis < order.Length; axis++)
            order[axis] = order.Length - 1 - axis;
        if (axes.Length == 0)
            return;

        var seen = 0u;
        for (var axis = 0; axis < axes.Length; axis++)
        {
            var from = AxisSet.Normalize(axes[axis], shape);
            if (axes.Length != shape.Rank || (seen >> from & 1) == 1)
            {
                throw new TensorException(
                    $"Transpose of a tensor of shape {shape} needs each of its {shape.Rank} axes once, but got ({string.Join(", ", axes)}).");
            }

            seen |= 1u << from;
            order[axis] = from;
        }
    }

    /// <summary>
    /// Reads along the source with the stride of each axis of the result. The last two axes of the result are one block after the other, so
    /// that both the lines read and the lines written stay in the cache.
    /// </summary>
    private static void Copy<T>(Tensor x, ReadOnlySpan<int> order, Tensor into)
        where T : unmanaged
    {
        ReadOnlySpan<T> from = x.AsSpan<T>();
        var to = into.AsSpan<T>();
        if (to.Length == 0 || x.Rank == 0)
        {
            from.CopyTo(to);
            return;
        }

        Span<int> strides = stackalloc int[x.Rank];
        for (var axis = 0; axis < strides.Length; axis++)
            strides[axis] = AxisSplit.At(x.Shape, order[axis]).Inner;

        var dimensions = into.Shape.Dimensions;
        var (rows, columns) = x.Rank > 1 ? (dimensions[^2], dimensions[^1]) : (1, dimensions[^1]);
        var (rowStride, columnStride) = x.Rank > 1 ? (strides[^2], strides[^1]) : (0, strides[^1]);
        Span<int> position = stackalloc int[x.Rank];
        position.Clear();
        var source = 0;
        for (var at = 0; at < to.Length; at += rows * columns)
        {
            CopyMatrix(from[source..], rowStride, columnStride, to.Slice(at, rows * columns), rows, columns);
            for (var axis = x.Rank - 3; axis >= 0; axis--)
            {
                source += strides[axis];
                if (++position[axis] < dimensions[axis])
                    break;
                source -= strides[axis] * dimensions[axis];
                position[axis] = 0;
            }
        }
    }

    private static unsafe void CopyMatrix<T>(ReadOnlySpan<T> from, int rowStride, int columnStride, Span<T> to, int rows, int columns)
        where T : unmanaged
    {
        if (columnStride == 1)
        {
            // The last axis stays the last.
            for (var row = 0; row < rows; row++)
                from.Slice(row * rowStride, columns).CopyTo(to[(row * columns)..]);
        }
        else if (rowStride == 1 && sizeof(T) >= sizeof(float))
        {
            fixed (T* source = from, destination = to)
                Transposition.Copy(source, columnStride, columns, rows, destination, columns);
        }
        else
        {
            CopyElements(from, rowStride, columnStride, to, rows, columns);
        }
    }

    private static void CopyElements<T>(ReadOnlySpan<T> from, int rowStride, int columnStride, Span<T> to, int rows, int columns)
        where T : unmanaged
    {
        for (var firstRow = 0; firstRow < rows; firstRow += Block)
        {
            for (var firstColumn = 0; firstColumn < columns; firstColumn += Block)
            {
                var endRow = Math.Min(firstRow + Block, rows);
                var endColumn = Math.Min(firstColumn + Block, columns);
                for (var row = firstRow; row < endRow; row++)
                {
                    var line = to.Slice(row * columns, columns);
                    var source = row * rowStride + firstColumn * columnStride;
                    for (var column = firstColumn; column < endColumn; column++)
                    {
                        line[column] = from[source];
                        source += columnStride;
                    }
                }
            }
        }
    }
}
