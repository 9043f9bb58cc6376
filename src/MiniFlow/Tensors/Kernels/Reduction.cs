using System.Numerics;
using System.Numerics.Tensors;

namespace MiniFlow.Kernels;

/// <summary>
/// Reduces along any set of axes. Neighbouring axes that are all reduced or all kept count as one; then the tensor is read once, row by
/// row: a row along a reduced axis collapses into one number, a row along a kept axis is accumulated onto a row of the result.
/// </summary>
internal static class Reduction
{
    public static Tensor Sum(Tensor x, bool[] reduced, bool keepDims, Tensor? into) => Run<SumReducer>(Widened(x), reduced, keepDims, into, nameof(Sum));

    public static Tensor Prod(Tensor x, bool[] reduced, bool keepDims) => Run<ProdReducer>(Widened(x), reduced, keepDims, null, nameof(Prod));

    public static Tensor Max(Tensor x, bool[] reduced, bool keepDims, Tensor? into) =>
        Run<MaxReducer>(x, NotEmpty(x, reduced, nameof(Max)), keepDims, into, nameof(Max));

    public static Tensor Min(Tensor x, bool[] reduced, bool keepDims, Tensor? into) =>
        Run<MinReducer>(x, NotEmpty(x, reduced, nameof(Min)), keepDims, into, nameof(Min));

    public static Tensor Any(Tensor x, bool[] reduced, bool keepDims) => Run<MaxReducer>(x.As(DType.Bool), reduced, keepDims, null, nameof(Any));

    public static Tensor All(Tensor x, bool[] reduced, bool keepDims) => Run<MinReducer>(x.As(DType.Bool), reduced, keepDims, null, nameof(All));

    public static Tensor Mean(Tensor x, bool[] reduced, bool keepDims, Tensor? into)
    {
        if (!x.DType.IsFloating())
        {
            // Through float64, so that large integers do not lose digits on the way.
            var exact = Mean(x.Cast(DType.Float64), reduced, keepDims, null);
            return Casting.Run(exact, Destination.For(into, exact.Shape, DType.Float32, nameof(Mean)));
        }

        var mean = Run<SumReducer>(x, reduced, keepDims, into, nameof(Mean));
        var count = 1;
        for (var axis = 0; axis < x.Rank; axis++)
            count *= reduced[axis] ? x.Shape[axis] : 1;
        if (mean.DType == DType.Float32)
            TensorPrimitives.Divide(mean.AsSpan<float>(), count, mean.AsSpan<float>());
        else
            TensorPrimitives.Divide(mean.AsSpan<double>(), count, mean.AsSpan<double>());
        return mean;
    }

    private static Tensor Widened(Tensor x) => x.DType.IsFloating() ? x : x.As(DType.Int64);

    private static bool[] NotEmpty(Tensor x, bool[] reduced, string name)
    {
        for (var axis = 0; axis < x.Rank; axis++)
        {
            if (reduced[axis] && x.Shape[axis] == 0)
                throw new TensorException($"{name} of no elements means nothing: the shape {x.Shape} has none along axis {axis}.");
        }

        return reduced;
    }

    private static Tensor Run<TReducer>(Tensor x, bool[] reduced, bool keepDims, Tensor? into, string name)
        where TReducer : struct, IReducer
    {
        var result = Destination.For(into, Axes.Remaining(x.Shape, reduced, keepDims), x.DType, name);
        switch (x.DType)
        {
            case DType.Float32: Run<TReducer, float>(x.AsSpan<float>(), x.Shape, reduced, result.AsSpan<float>()); break;
            case DType.Float64: Run<TReducer, double>(x.AsSpan<double>(), x.Shape, reduced, result.AsSpan<double>()); break;
            case DType.Int32: Run<TReducer, int>(x.AsSpan<int>(), x.Shape, reduced, result.AsSpan<int>()); break;
            case DType.Int64: Run<TReducer, long>(x.AsSpan<long>(), x.Shape, reduced, result.AsSpan<long>()); break;
            default: Run<TReducer, byte>(x.AsBytes(), x.Shape, reduced, result.AsBytes()); break;
        }

        return result;
    }

    private static void Run<TReducer, T>(ReadOnlySpan<T> x, Shape shape, bool[] reduced, Span<T> into)
        where TReducer : struct, IReducer
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        // A bool's identity is 0 or 1, not the smallest or largest byte.
        into.Fill(typeof(T) == typeof(byte) ? T.Min(TReducer.Identity<T>(), T.One) : TReducer.Identity<T>());
        if (x.Length == 0)
            return;
        Span<int> sizes = stackalloc int[shape.Rank + 1];
        Span<int> steps = stackalloc int[shape.Rank + 1];
        var count = Merge(shape, reduced, sizes, steps);
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
    private static int Merge(Shape shape, bool[] reduced, Span<int> sizes, Span<int> steps)
    {
        var count = 0;
        var step = 1;
        sizes[0] = 1;
        steps[0] = 0;
        for (var axis = shape.Rank - 1; axis >= 0; axis--)
        {
            var size = shape[axis];
            if (size == 1)
                continue;
            if (count > 0 && reduced[axis] == (steps[count - 1] == 0))
            {
                sizes[count - 1] *= size;
            }
            else
            {
                sizes[count] = size;
                steps[count] = reduced[axis] ? 0 : step;
                count++;
            }

            step *= reduced[axis] ? 1 : size;
        }

        return Math.Max(count, 1);
    }
}
