namespace MiniFlow.Kernels;

/// <summary>Picks, element by element, from one of two tensors.</summary>
internal static class Selection
{
    public static Tensor Run(Tensor condition, Tensor x, Tensor y)
    {
        if (condition.DType != DType.Bool)
            throw new TensorException($"Where needs a bool tensor as its condition, not {condition.DType.Name()}: compare first, as in Tensor.Greater(x, 0).");
        if (!Shape.TryBroadcast(x.Shape, y.Shape, out var shape) || !Shape.TryBroadcast(shape, condition.Shape, out shape))
            throw new ShapeException($"Where cannot broadcast the condition {condition.Shape} with the shapes {x.Shape} and {y.Shape}. Aligned at the right, dimensions must be equal, or 1.");
        var dtype = DTypes.Promote(x.DType, y.DType);
        var result = Destination.For(null, shape.Dimensions, dtype, nameof(Tensor.Where));
        (x, y) = (x.As(dtype).BroadcastTo(shape), y.As(dtype).BroadcastTo(shape));
        var chosen = condition.BroadcastTo(shape).AsSpan<bool>();
        switch (dtype)
        {
            case DType.Float32: Run<float>(chosen, x, y, result); break;
            case DType.Float64: Run<double>(chosen, x, y, result); break;
            case DType.Int32: Run<int>(chosen, x, y, result); break;
            case DType.Int64: Run<long>(chosen, x, y, result); break;
            default: Run<bool>(chosen, x, y, result); break;
        }

        return result;
    }

    private static void Run<T>(ReadOnlySpan<bool> chosen, Tensor x, Tensor y, Tensor into)
        where T : unmanaged
    {
        var left = x.AsSpan<T>();
        var right = y.AsSpan<T>();
        var to = into.AsSpan<T>();
        for (var i = 0; i < chosen.Length; i++)
            to[i] = chosen[i] ? left[i] : right[i];
    }
}
