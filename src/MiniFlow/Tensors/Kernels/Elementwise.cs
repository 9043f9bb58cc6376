using System.Numerics;

namespace MiniFlow.Kernels;

/// <summary>
/// Runs an element-wise kernel over tensors: finds the dtype and the shape of the result, brings both operands to that dtype, and writes into
/// the destination or a new tensor. Bool tensors are run as bytes of 0 and 1.
/// </summary>
internal static class Elementwise
{
    /// <summary>The result of <typeparamref name="TKernel"/> on two broadcast operands of any dtype, in their common dtype.</summary>
    public static Tensor Binary<TKernel>(Tensor x, Tensor y, Tensor? into, string name)
        where TKernel : struct, IBinaryKernel => Binary<TKernel>(x, y, DTypes.Promote(x.DType, y.DType), into, name);

    public static Tensor Binary<TKernel>(Tensor x, Tensor y, DType dtype, Tensor? into, string name)
        where TKernel : struct, IBinaryKernel
    {
        var shape = x.Shape.Equals(y.Shape) ? x.Shape : Broadcast(x, y, name);
        var result = Destination.For(into, shape, dtype, name, x, y);
        (x, y) = (x.As(dtype), y.As(dtype));
        switch (dtype)
        {
            case DType.Float32: Rows<TKernel, float>(x, y, result); break;
            case DType.Float64: Rows<TKernel, double>(x, y, result); break;
            case DType.Int32: Rows<TKernel, int>(x, y, result); break;
            case DType.Int64: Rows<TKernel, long>(x, y, result); break;
            default:
                Broadcasting.Run<BinaryRows<TKernel, byte>, byte, byte>(x.AsBytes(), x.Shape, y.AsBytes(), y.Shape, result.AsBytes(), shape);
                break;
        }

        return result;
    }

    /// <summary>Where a comparison holds, as a bool tensor of the broadcast shape.</summary>
    public static Tensor Compare<TComparison>(Tensor x, Tensor y, string name)
        where TComparison : struct, IComparison
    {
        var shape = Broadcast(x, y, name);
        var result = new Tensor(shape, DType.Bool);
        var dtype = DTypes.Promote(x.DType, y.DType);
        (x, y) = (x.As(dtype), y.As(dtype));
        switch (dtype)
        {
            case DType.Float32: CompareRows<TComparison, float>(x, y, result); break;
            case DType.Float64: CompareRows<TComparison, double>(x, y, result); break;
            case DType.Int32: CompareRows<TComparison, int>(x, y, result); break;
            case DType.Int64: CompareRows<TComparison, long>(x, y, result); break;
            default:
                Broadcasting.Run<ComparisonRows<TComparison, byte>, byte, bool>(x.AsBytes(), x.Shape, y.AsBytes(), y.Shape, result.AsSpan<bool>(), shape);
                break;
        }

        return result;
    }

    /// <summary>The result of a kernel on floating-point elements; integers and bools become float32 first.</summary>
    public static Tensor Floating<TKernel>(Tensor x, Tensor? into, string name)
        where TKernel : struct, IFloatingKernel
    {
        var dtype = x.DType.IsFloating() ? x.DType : DType.Float32;
        var result = Destination.For(into, x.Shape, dtype, name, x);
        x = x.As(dtype);
        if (dtype == DType.Float32)
            TKernel.Run<float>(x.AsSpan<float>(), result.AsSpan<float>());
        else
            TKernel.Run<double>(x.AsSpan<double>(), result.AsSpan<double>());
        return result;
    }

    /// <summary>The result of a kernel on numbers of any dtype but bool, in the same dtype.</summary>
    public static Tensor Numeric<TKernel>(Tensor x, Tensor? into, string name)
        where TKernel : struct, INumericKernel
    {
        if (x.DType == DType.Bool)
            throw new TensorException($"{name} of a bool tensor means nothing: Cast it to a number first, as in x.Cast(DType.Float32).");
        var result = Destination.For(into, x.Shape, x.DType, name, x);
        switch (x.DType)
        {
            case DType.Float32: TKernel.Run<float>(x.AsSpan<float>(), result.AsSpan<float>()); break;
            case DType.Float64: TKernel.Run<double>(x.AsSpan<double>(), result.AsSpan<double>()); break;
            case DType.Int32: TKernel.Run<int>(x.AsSpan<int>(), result.AsSpan<int>()); break;
            default: TKernel.Run<long>(x.AsSpan<long>(), result.AsSpan<long>()); break;
        }

        return result;
    }

    private static Shape Broadcast(Tensor x, Tensor y, string name) =>
        Shape.TryBroadcast(x.Shape, y.Shape, out var shape)
            ? shape
            : throw new ShapeException(
                $"{name} cannot broadcast the shapes {x.Shape} and {y.Shape}. Aligned at the right, two dimensions must be equal, or one of them 1. "
                + "Reshape or Transpose one of the two.");

    private static void Rows<TKernel, T>(Tensor x, Tensor y, Tensor into)
        where TKernel : struct, IBinaryKernel
        where T : unmanaged, INumber<T> =>
        Broadcasting.Run<BinaryRows<TKernel, T>, T, T>(x.AsSpan<T>(), x.Shape, y.AsSpan<T>(), y.Shape, into.AsSpan<T>(), into.Shape);

    private static void CompareRows<TComparison, T>(Tensor x, Tensor y, Tensor into)
        where TComparison : struct, IComparison
        where T : unmanaged, INumber<T> =>
        Broadcasting.Run<ComparisonRows<TComparison, T>, T, bool>(
            x.AsSpan<T>(), x.Shape, y.AsSpan<T>(), y.Shape, into.AsSpan<bool>(), into.Shape);

    private readonly struct BinaryRows<TKernel, T> : IRows<T, T>
        where TKernel : struct, IBinaryKernel
        where T : unmanaged, INumber<T>
    {
        public static void Run(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> into) => TKernel.Run(x, y, into);

        public static void Run(ReadOnlySpan<T> x, T y, Span<T> into) => TKernel.Run(x, y, into);

        public static void Run(T x, ReadOnlySpan<T> y, Span<T> into) => TKernel.Run(x, y, into);
    }
}
