using System.Numerics;

namespace MiniFlow.Kernels;

/// <summary>Finds where the largest or smallest element is.</summary>
internal static class Extremum
{
    public static Tensor Index<TBeats>(Tensor x, int? axis, bool keepDims, string name)
        where TBeats : struct, IComparison
    {
        var along = axis is { } one ? AxisSet.Normalize(one, x.Shape) : -1;
        var (outer, count, inner) = along < 0 ? new AxisSplit(1, x.Size, 1) : AxisSplit.At(x.Shape, along);
        if (count == 0)
            throw new TensorException($"{name} of no elements means nothing: the tensor has the shape {x.Shape}.");
        Span<int> dimensions = stackalloc int[x.Rank];
        var axes = AxisSet.From(axis, x.Shape);
        var result = Destination.For(null, dimensions[..axes.Remaining(x.Shape, keepDims, dimensions)], DType.Int64, name);
        var into = result.AsSpan<long>();
        switch (x.DType)
        {
            case DType.Float32: Run<TBeats, float>(x.AsSpan<float>(), outer, count, inner, into); break;
            case DType.Float64: Run<TBeats, double>(x.AsSpan<double>(), outer, count, inner, into); break;
            case DType.Int32: Run<TBeats, int>(x.AsSpan<int>(), outer, count, inner, into); break;
            case DType.Int64: Run<TBeats, long>(x.AsSpan<long>(), outer, count, inner, into); break;
            default: Run<TBeats, byte>(x.Numbers<byte>(), outer, count, inner, into); break;
        }

        return result;
    }

    private static void Run<TBeats, T>(ReadOnlySpan<T> x, int outer, int count, int inner, Span<long> into)
        where TBeats : struct, IComparison
        where T : unmanaged, INumber<T>
    {
        for (var block = 0; block < outer; block++)
        {
            for (var column = 0; column < inner; column++)
            {
                var first = block * count * inner + column;
                var (best, bestIndex) = (x[first], 0);
                for (var i = 1; i < count && !T.IsNaN(best); i++)
                {
                    var candidate = x[first + i * inner];
                    if (TBeats.Holds(candidate, best) || T.IsNaN(candidate))
                        (best, bestIndex) = (candidate, i);
                }

                into[block * inner + column] = bestIndex;
            }
        }
    }
}
