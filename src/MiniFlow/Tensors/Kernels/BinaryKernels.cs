using System.Numerics;
using System.Numerics.Tensors;

namespace MiniFlow.Kernels;

/// <summary>x + y</summary>
internal readonly struct AddKernel : IBinaryKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Add(x, y, into);

    public static void Run<T>(ReadOnlySpan<T> x, T y, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Add(x, y, into);

    public static void Run<T>(T x, ReadOnlySpan<T> y, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Add(y, x, into);
}

/// <summary>x - y</summary>
internal readonly struct SubtractKernel : IBinaryKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Subtract(x, y, into);

    public static void Run<T>(ReadOnlySpan<T> x, T y, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Subtract(x, y, into);

    public static void Run<T>(T x, ReadOnlySpan<T> y, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Subtract(x, y, into);
}

/// <summary>x · y</summary>
internal readonly struct MultiplyKernel : IBinaryKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(x, y, into);

    public static void Run<T>(ReadOnlySpan<T> x, T y, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(x, y, into);

    public static void Run<T>(T x, ReadOnlySpan<T> y, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(y, x, into);
}

/// <summary>x / y</summary>
internal readonly struct DivideKernel : IBinaryKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Divide(x, y, into);

    public static void Run<T>(ReadOnlySpan<T> x, T y, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Divide(x, y, into);

    public static void Run<T>(T x, ReadOnlySpan<T> y, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Divide(x, y, into);
}

/// <summary>The larger of x and y; NaN if either is NaN.</summary>
internal readonly struct MaxKernel : IBinaryKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Max(x, y, into);

    public static void Run<T>(ReadOnlySpan<T> x, T y, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Max(x, y, into);

    public static void Run<T>(T x, ReadOnlySpan<T> y, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Max(y, x, into);
}

/// <summary>The smaller of x and y; NaN if either is NaN.</summary>
internal readonly struct MinKernel : IBinaryKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Min(x, y, into);

    public static void Run<T>(ReadOnlySpan<T> x, T y, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Min(x, y, into);

    public static void Run<T>(T x, ReadOnlySpan<T> y, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Min(y, x, into);
}
