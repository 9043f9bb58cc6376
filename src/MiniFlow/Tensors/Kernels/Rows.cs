using System.Numerics;

namespace MiniFlow.Kernels;

/// <summary>An arithmetic kernel along a row.</summary>
internal readonly struct ArithmeticRows<TKernel, T> : IRows<T, T>
    where TKernel : struct, IBinaryKernel
    where T : unmanaged, INumber<T>
{
    public static void Run(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> into) => TKernel.Run(x, y, into);

    public static void Run(ReadOnlySpan<T> x, T y, Span<T> into) => TKernel.Run(x, y, into);

    public static void Run(T x, ReadOnlySpan<T> y, Span<T> into) => TKernel.Run(x, y, into);
}

/// <summary>A comparison along a row.</summary>
internal readonly struct ComparisonRows<TComparison, T> : IRows<T, bool>
    where TComparison : struct, IComparison
    where T : unmanaged, INumber<T>
{
    public static void Run(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<bool> into)
    {
        for (var i = 0; i < into.Length; i++)
            into[i] = TComparison.Holds(x[i], y[i]);
    }

    public static void Run(ReadOnlySpan<T> x, T y, Span<bool> into)
    {
        for (var i = 0; i < into.Length; i++)
            into[i] = TComparison.Holds(x[i], y);
    }

    public static void Run(T x, ReadOnlySpan<T> y, Span<bool> into)
    {
        for (var i = 0; i < into.Length; i++)
            into[i] = TComparison.Holds(x, y[i]);
    }
}

/// <summary>The second operand, repeated along the first: how one tensor is written over another.</summary>
internal readonly struct SecondRows<T> : IRows<T, T>
{
    public static void Run(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> into) => y.CopyTo(into);

    public static void Run(ReadOnlySpan<T> x, T y, Span<T> into) => into.Fill(y);

    public static void Run(T x, ReadOnlySpan<T> y, Span<T> into) => y.CopyTo(into);
}
