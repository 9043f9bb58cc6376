using System.Numerics;
using System.Numerics.Tensors;

namespace MiniFlow.Kernels;

/// <summary>An element-wise function of floating-point numbers.</summary>
internal interface IFloatingKernel
{
    static abstract void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>eˣ</summary>
internal readonly struct ExpKernel : IFloatingKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Exp(x, into);
}

/// <summary>The natural logarithm.</summary>
internal readonly struct LogKernel : IFloatingKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Log(x, into);
}

/// <summary>The square root.</summary>
internal readonly struct SqrtKernel : IFloatingKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Sqrt(x, into);
}

/// <summary>1 / (1 + e⁻ˣ)</summary>
internal readonly struct SigmoidKernel : IFloatingKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Sigmoid(x, into);
}

/// <summary>The hyperbolic tangent, one by one: the vectorised one has no correct digit near 0, where it gives -6·10⁻⁸ for 0 itself.</summary>
internal readonly struct TanhKernel : IFloatingKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> into)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < x.Length; i++)
            into[i] = T.Tanh(x[i]);
    }
}
