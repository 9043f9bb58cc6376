namespace MiniFlow.Kernels;

/// <summary>Finds elements and rows, and says clearly which index was too large.</summary>
internal static class Indexing
{
    public static int Normalize(int index, int axis, Shape shape)
    {
        if (shape.Rank == 0)
            throw new TensorException("A tensor of shape () is a single number and takes no index: read it with (double)x.");
        var size = shape[axis];
        if (index >= -size && index < size)
            return index < 0 ? index + size : index;
        throw new TensorException(
            size == 0
                ? $"There is no index {index} along axis {axis} of the shape {shape}: it is empty."
                : $"There is no index {index} along axis {axis} of the shape {shape}: indices are 0 to {size - 1}, or -{size} to -1 counted from the end.");
    }

    public static int Offset(int row, int column, ReadOnlySpan<int> further, Shape shape)
    {
        if (shape.Rank != 2 + further.Length)
        {
            throw new TensorException(
                $"{2 + further.Length} indices do not name an element of a tensor of shape {shape}, which has {shape.Rank} axes.");
        }

        var offset = Normalize(row, 0, shape) * shape[1] + Normalize(column, 1, shape);
        for (var i = 0; i < further.Length; i++)
            offset = offset * shape[i + 2] + Normalize(further[i], i + 2, shape);
        return offset;
    }

    public static double Get(Tensor x, int offset) => x.DType switch
    {
        DType.Float32 => x.AsSpan<float>()[offset],
        DType.Float64 => x.AsSpan<double>()[offset],
        DType.Int32 => x.AsSpan<int>()[offset],
        DType.Int64 => x.AsSpan<long>()[offset],
        _ => x.Numbers<byte>()[offset],
    };

    public static void Set(Tensor x, int offset, double value)
    {
        switch (x.DType)
        {
            case DType.Float32: x.AsSpan<float>()[offset] = (float)value; break;
            case DType.Float64: x.AsSpan<double>()[offset] = value; break;
            case DType.Int32: x.AsSpan<int>()[offset] = (int)value; break;
            case DType.Int64: x.AsSpan<long>()[offset] = (long)value; break;
            default: x.AsSpan<bool>()[offset] = value != 0; break;
        }
    }

    public static Tensor TakeRows(Tensor x, ReadOnlySpan<int> rows, Tensor? into)
    {
        if (x.Rank == 0)
            throw new TensorException("A tensor of shape () is a single number and has no rows.");
        Span<int> dimensions = stackalloc int[x.Rank];
        x.Shape.Dimensions.CopyTo(dimensions);
        dimensions[0] = rows.Length;
        Destination.RequireNoOverlap(into, x, nameof(TakeRows));
        var result = Destination.For(into, dimensions, x.DType, nameof(TakeRows));
        switch (x.DType)
        {
            case DType.Float32: TakeRows<float>(x, rows, result); break;
            case DType.Float64: TakeRows<double>(x, rows, result); break;
            case DType.Int32: TakeRows<int>(x, rows, result); break;
            case DType.Int64: TakeRows<long>(x, rows, result); break;
            default: TakeRows<bool>(x, rows, result); break;
        }

        return result;
    }

    private static void TakeRows<T>(Tensor x, ReadOnlySpan<int> rows, Tensor into)
        where T : unmanaged
    {
        var from = x.AsSpan<T>();
        var to = into.AsSpan<T>();
        var length = x.Length == 0 ? 0 : x.Size / x.Length;
        for (var i = 0; i < rows.Length; i++)
            from.Slice(Normalize(rows[i], 0, x.Shape) * length, length).CopyTo(to[(i * length)..]);
    }
}
