using System.Numerics;

namespace MiniFlow.Kernels;

/// <summary>A comparison of two numbers of the same type.</summary>
internal interface IComparison
{
    static abstract bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T>;
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

/// <summary>x == y</summary>
internal readonly struct Equal : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x == y;
}

/// <summary>x != y</summary>
internal readonly struct NotEqual : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x != y;
}

/// <summary>x &lt; y</summary>
internal readonly struct Less : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x < y;
}

/// <summary>x &lt;= y</summary>
internal readonly struct LessEqual : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x <= y;
}

/// <summary>x &gt; y</summary>
internal readonly struct Greater : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x > y;
}

/// <summary>x &gt;= y</summary>
internal readonly struct GreaterEqual : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x >= y;
}
