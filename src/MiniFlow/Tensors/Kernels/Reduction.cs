using System.Numerics;

namespace MiniFlow.Kernels;

/// <summary>
/// Reduces along any set of axes. Neighbouring axes that are all reduced or all kept count as one; then the tensor is read once, row by
/// row: a row along a reduced axis collapses into one number, a row along a kept axis is accumulated onto a row of the result.
/// </summary>
internal static class Reduction
{
    public static Tensor Run<TReducer>(Tensor x, AxisSet axes, bool keepDims, Tensor? into, string name)
        where TReducer : struct, IReducer
    {
        Span<int> dimensions = stackalloc int[x.Rank];
        dimensions = dimensions[..axes.Remaining(x.Shape, keepDims, dimensions)];
        Destination.RequireNoOverlap(into, x, name);
        var result = Destination.For(into, dimensions, x.DType, name);
        Run<TReducer>(x, axes, result);
        return result;
    }

    /// <summary>Reduces into a tensor of as many elements as are left, whatever its shape.</summary>
    public static void Run<TReducer>(Tensor x, AxisSet axes, Tensor into)
        where TReducer : struct, IReducer
    {
        switch (x.DType)
        {
            case DType.Float32: Run<TReducer, float>(x, axes, into); break;
            case DType.Float64: Run<TReducer, double>(x, axes, into); break;
            case DType.Int32: Run<TReducer, int>(x, axes, into); break;
            case DType.Int64: Run<TReducer, long>(x, axes, into); break;
            default: Run<TReducer, byte>(x, axes, into); break;
        }
    }

    private static void Run<TReducer, T>(Tensor tensor, AxisSet axes, Tensor result)
        where TReducer : struct, IReducer
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        ReadOnlySpan<T> x = tensor.Numbers<T>();
        var into = result.Numbers<T>();

        // A bool is the byte 0 or 1, so that the identity of its maximum and minimum is one of these, not the least or greatest byte.
        into.Fill(typeof(T) == typeof(byte) ? T.Min(TReducer.Identity<T>(), T.One) : TReducer.Identity<T>());
        if (x.Length == 0)
            return;
        Span<int> sizes = stackalloc int[tensor.Rank + 1];
        Span<int> steps = stackalloc int[tensor.Rank + 1];
        var count = Merge(tensor.Shape, axes, sizes, steps);
        Span<int> position = stackalloc int[count];
        position.Clear();

        var length = sizes[0];
        var to = 0;
        for (var at = 0; at < x.Length; at += length)
        {
            var row = x.Slice(at, length);
            if (steps[0] == 0)
                into[to] = TReducer.Of(into[to], TReducer.Of(row));
            else
                TReducer.Accumulate(into.Slice(to, length), row);

            for (var axis = 1; axis < count; axis++)
            {
                to += steps[axis];
                if (++position[axis] < sizes[axis])
                    break;
                to -= steps[axis] * sizes[axis];
                position[axis] = 0;
            }
        }
    }

    /// <summary>The merged axes, innermost first, with the step in the result that one step along each makes: 0 when it is reduced.</summary>
    private static int Merge(Shape shape, AxisSet axes, Span<int> sizes, Span<int> steps)
    {
        var count = 0;
        var step = 1;
        (sizes[0], steps[0]) = (1, 0);
        for (var axis = shape.Rank - 1; axis >= 0; axis--)
        {
            var size = shape[axis];
            if (size == 1)
                continue;
            if (count > 0 && axes[axis] == (steps[count - 1] == 0))
            {
                sizes[count - 1] *= size;
            }
            else
            {
                (sizes[count], steps[count]) = (size, axes[axis] ? 0 : step);
                count++;
            }

            step *= axes[axis] ? 1 : size;
        }

        return Math.Max(count, 1);
    }
}
