namespace MiniFlow.Kernels;

/// <summary>Copies a tensor with its axes in another order.</summary>
internal static class Transposing
{
    public static Tensor Run(Tensor x, int[] axes, Tensor? into)
    {
        var order = Order(axes, x.Shape);
        var dimensions = new int[x.Rank];
        for (var axis = 0; axis < dimensions.Length; axis++)
            dimensions[axis] = x.Shape[order[axis]];
        var result = Destination.For(into, new Shape(dimensions), x.DType, nameof(Tensor.Transpose));
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

    private static int[] Order(int[] axes, Shape shape)
    {
        ArgumentNullException.ThrowIfNull(axes);
        var order = new int[shape.Rank];
        if (axes.Length == 0)
        {
            for (var axis = 0; axis < order.Length; axis++)
                order[axis] = order.Length - 1 - axis;
            return order;
        }

        var seen = new bool[shape.Rank];
        for (var axis = 0; axis < axes.Length; axis++)
        {
            var from = Axes.Normalize(axes[axis], shape);
            if (axes.Length != shape.Rank || seen[from])
                throw new TensorException($"Transpose of a tensor of shape {shape} needs each of its {shape.Rank} axes once, but got ({string.Join(", ", axes)}).");
            seen[from] = true;
            order[axis] = from;
        }

        return order;
    }

    private static void Copy<T>(Tensor x, int[] order, Tensor into)
        where T : unmanaged
    {
        var from = x.AsSpan<T>();
        var to = into.AsSpan<T>();
        if (to.Length == 0)
            return;
        Span<int> strides = stackalloc int[x.Rank + 1];
        strides[x.Rank] = 1;
        for (var axis = x.Rank - 1; axis >= 0; axis--)
            strides[axis] = strides[axis + 1] * x.Shape[axis];
        Span<int> position = stackalloc int[x.Rank];
        position.Clear();
        var at = 0;
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = from[at];
            for (var axis = x.Rank - 1; axis >= 0; axis--)
            {
                var stride = strides[order[axis] + 1];
                at += stride;
                if (++position[axis] < into.Shape[axis])
                    break;
                at -= stride * into.Shape[axis];
                position[axis] = 0;
            }
        }
    }
}
