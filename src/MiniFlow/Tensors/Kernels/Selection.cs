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
        var result = y.As(dtype).BroadcastTo(shape).Copy();
        x = x.As(dtype).BroadcastTo(shape);
        var chosen = condition.BroadcastTo(shape).AsSpan<bool>();
        switch (dtype)
        {
            case DType.Float32: Run<float>(chosen, x, result); break;
            case DType.Float64: Run<double>(chosen, x, result); break;
            case DType.Int32: Run<int>(chosen, x, result); break;
            case DType.Int64: Run<long>(chosen, x, result); break;
            default: Run<bool>(chosen, x, result); break;
        }

        return result;
    }

    private static void Run<T>(ReadOnlySpan<bool> chosen, Tensor x, Tensor into)
        where T : unmanaged
    {
        var from = x.AsSpan<T>();
        var to = into.AsSpan<T>();
        for (var i = 0; i < chosen.Length; i++)
        {
            if (chosen[i])
                to[i] = from[i];
        }
    }
}
