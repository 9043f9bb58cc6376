namespace MiniFlow.Kernels;

/// <summary>Puts tensors together into a larger one.</summary>
internal static class Joining
{
    public static Tensor Stack(IReadOnlyList<Tensor> tensors, int axis)
    {
        RequireTensors(tensors, nameof(Stack));
        var shape = tensors[0].Shape;
        foreach (var tensor in tensors)
        {
            if (!tensor.Shape.Equals(shape))
                throw new ShapeException($"Stack needs tensors of one shape, but got {shape} and {tensor.Shape}.");
        }

        return Concat([.. tensors.Select(tensor => tensor.Unsqueeze(axis))], axis);
    }

    public static Tensor Concat(IReadOnlyList<Tensor> tensors, int axis)
    {
        RequireTensors(tensors, nameof(Concat));
        var first = tensors[0].Shape;
        axis = AxisSet.Normalize(axis, first);
        var dtype = tensors[0].DType;
        var total = 0;
        foreach (var tensor in tensors)
        {
            if (!FitsExceptAlong(axis, first, tensor.Shape))
                throw new ShapeException($"Concat along axis {axis} needs shapes that are equal along every other axis, but got {first} and {tensor.Shape}.");
            dtype = DTypes.Promote(dtype, tensor.DType);
            total += tensor.Shape[axis];
        }

        var dimensions = first.ToArray();
        dimensions[axis] = total;
        var result = new Tensor(dimensions, dtype);
        var at = 0;
        foreach (var tensor in tensors)
        {
            Place(tensor.As(dtype), result, axis, at);
            at += tensor.Shape[axis];
        }

        return result;
    }

    /// <summary>A copy of the part from <paramref name="start"/> on along an axis: what <see cref="Concat"/> has put there.</summary>
    public static Tensor Part(Tensor whole, int axis, int start, int length)
    {
        var dimensions = whole.Shape.ToArray();
        dimensions[axis] = length;
        var part = Tensor.Uninitialized(dimensions, whole.DType);
        if (part.Size == 0)
            return part;

        // Seen as (what is before the axis, the axis with what is behind it), the part is a range of columns.
        var blocks = dimensions[..axis].Aggregate(1, (product, dimension) => product * dimension);
        var (from, into) = (whole.Reshape(blocks, -1), part.Reshape(blocks, -1));
        var columns = into.Shape[1];
        for (var block = 0; block < blocks; block++)
            into[block].CopyFrom(from[block][(start * (columns / length))..(start * (columns / length) + columns)]);
        return part;
    }

    public static Tensor OneHot(Tensor indices, int depth, DType dtype)
    {
        ArgumentNullException.ThrowIfNull(indices);
        if (indices.DType is not (DType.Int32 or DType.Int64))
            throw new TensorException($"OneHot needs integer indices, not {indices.DType.Name()}.");
        var result = new Tensor([.. indices.Shape.ToArray(), depth], dtype);
        var rows = result.Reshape(-1, depth);
        var each = indices.As(DType.Int64).AsSpan<long>();
        for (var i = 0; i < each.Length; i++)
        {
            if (each[i] < 0 || each[i] >= depth)
                throw new TensorException($"OneHot with depth {depth} needs indices from 0 to {depth - 1}, but there is {each[i]} at position {i}.");
            rows[i, (int)each[i]] = 1;
        }

        return result;
    }

    private static void RequireTensors(IReadOnlyList<Tensor> tensors, string name)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        if (tensors.Count == 0)
            throw new TensorException($"{name} needs at least one tensor.");
        for (var i = 0; i < tensors.Count; i++)
        {
            if (tensors[i] is null)
                throw new TensorException($"{name} was given null as its tensor number {i}.");
        }
    }

    private static bool FitsExceptAlong(int axis, Shape a, Shape b)
    {
        if (a.Rank != b.Rank)
            return false;
        for (var other = 0; other < a.Rank; other++)
        {
            if (other != axis && a[other] != b[other])
                return false;
        }

        return true;
    }

    private static void Place(Tensor part, Tensor whole, int axis, int at)
    {
        switch (part.DType)
        {
            case DType.Float32: Place<float>(part, whole, axis, at); break;
            case DType.Float64: Place<double>(part, whole, axis, at); break;
            case DType.Int32: Place<int>(part, whole, axis, at); break;
            case DType.Int64: Place<long>(part, whole, axis, at); break;
            default: Place<bool>(part, whole, axis, at); break;
        }
    }

    private static void Place<T>(Tensor part, Tensor whole, int axis, int at)
        where T : unmanaged
    {
        var (outer, count, inner) = AxisSplit.At(part.Shape, axis);
        var length = count * inner;
        var wholeLength = whole.Shape[axis] * inner;
        for (var block = 0; block < outer; block++)
            part.AsSpan<T>().Slice(block * length, length).CopyTo(whole.AsSpan<T>()[(block * wholeLength + at * inner)..]);
    }
}
