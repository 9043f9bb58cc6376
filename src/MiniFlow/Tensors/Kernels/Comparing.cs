using System.Numerics;

namespace MiniFlow.Kernels;

/// <summary>Compares two tensors, or a tensor and a bare number, in their common dtype: true where the comparison holds.</summary>
internal static class Comparing
{
    public static Tensor Run<TComparison>(Tensor x, Tensor y, string name)
        where TComparison : struct, IComparison
    {
        Span<int> dimensions = stackalloc int[Math.Max(x.Rank, y.Rank)];
        Elementwise.RequireBroadcast(x.Shape, y.Shape, dimensions, name);
        var result = Destination.For(null, dimensions, DType.Bool, name);
        var dtype = DTypes.Promote(x.DType, y.DType);
        (x, y) = (x.As(dtype), y.As(dtype));
        switch (dtype)
        {
            case DType.Float32: Run<TComparison, float>(x, y, result); break;
            case DType.Float64: Run<TComparison, double>(x, y, result); break;
            case DType.Int32: Run<TComparison, int>(x, y, result); break;
            case DType.Int64: Run<TComparison, long>(x, y, result); break;
            default: Run<TComparison, byte>(x, y, result); break;
        }

        return result;
    }

    public static Tensor Run<TComparison>(Tensor x, Number y, string name)
        where TComparison : struct, IComparison
    {
        var dtype = y.DTypeBeside(x.DType);
        var result = Destination.For(null, x.Shape.Dimensions, DType.Bool, name);
        x = x.As(dtype);
        switch (dtype)
        {
            case DType.Float32: Run<TComparison, float>(x, y, result); break;
            case DType.Float64: Run<TComparison, double>(x, y, result); break;
            case DType.Int32: Run<TComparison, int>(x, y, result); break;
            default: Run<TComparison, long>(x, y, result); break;
        }

        return result;
    }

    private static void Run<TComparison, T>(Tensor x, Tensor y, Tensor into)
        where TComparison : struct, IComparison
        where T : unmanaged, INumber<T> =>
        Broadcasting.Run<ComparisonRows<TComparison, T>, T, bool>(
            x.Numbers<T>(), x.Shape, y.Numbers<T>(), y.Shape, into.AsSpan<bool>(), into.Shape);

    private static void Run<TComparison, T>(Tensor x, Number y, Tensor into)
        where TComparison : struct, IComparison
        where T : unmanaged, INumber<T> =>
        ComparisonRows<TComparison, T>.Run(x.Numbers<T>(), y.As<T>(), into.AsSpan<bool>());
}
