using System.Numerics;
using System.Numerics.Tensors;

namespace MiniFlow.Kernels;

/// <summary>An element-wise function of numbers, integers too.</summary>
internal interface INumericKernel
{
    static abstract void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, INumber<T>;
}

/// <summary>-x</summary>
internal readonly struct NegateKernel : INumericKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Negate(x, into);
}

/// <summary>|x|</summary>
internal readonly struct AbsKernel : INumericKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Abs(x, into);
}

/// <summary>x²</summary>
internal readonly struct SquareKernel : INumericKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(x, x, into);
}

/// <summary>max(x, 0)</summary>
internal readonly struct ReluKernel : INumericKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Max(x, T.Zero, into);
}

/// <summary>-1, 0 or 1; NaN stays NaN.</summary>
internal readonly struct SignKernel : INumericKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < x.Length; i++)
            into[i] = x[i] > T.Zero ? T.One : x[i] < T.Zero ? -T.One : T.IsNaN(x[i]) ? x[i] : T.Zero;
    }
}
