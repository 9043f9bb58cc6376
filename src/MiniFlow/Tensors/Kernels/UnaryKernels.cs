using System.Numerics;
using System.Numerics.Tensors;

namespace MiniFlow.Kernels;

/// <summary>An element-wise function of floating-point numbers.</summary>
internal interface IFloatingKernel
{
    static abstract void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>An element-wise function of numbers, integers too.</summary>
internal interface INumericKernel
{
    static abstract void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, INumber<T>;
}

/// <summary>eˣ</summary>
internal readonly struct Exp : IFloatingKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Exp(x, into);
}

/// <summary>The natural logarithm.</summary>
internal readonly struct Log : IFloatingKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Log(x, into);
}

/// <summary>The square root.</summary>
internal readonly struct Sqrt : IFloatingKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Sqrt(x, into);
}

/// <summary>The hyperbolic tangent.</summary>
internal readonly struct Tanh : IFloatingKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Tanh(x, into);
}

/// <summary>1 / (1 + e⁻ˣ)</summary>
internal readonly struct Sigmoid : IFloatingKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Sigmoid(x, into);
}

/// <summary>-x</summary>
internal readonly struct Negate : INumericKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Negate(x, into);
}

/// <summary>|x|</summary>
internal readonly struct Abs : INumericKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Abs(x, into);
}

/// <summary>x²</summary>
internal readonly struct Square : INumericKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(x, x, into);
}

/// <summary>max(x, 0)</summary>
internal readonly struct Relu : INumericKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, INumber<T> => TensorPrimitives.Max(x, T.Zero, into);
}

/// <summary>-1, 0 or 1; NaN stays NaN.</summary>
internal readonly struct Sign : INumericKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < x.Length; i++)
            into[i] = x[i] > T.Zero ? T.One : x[i] < T.Zero ? -T.One : T.IsNaN(x[i]) ? x[i] : T.Zero;
    }
}
