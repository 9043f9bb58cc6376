using System.Numerics;

namespace MiniFlow.Kernels;

/// <summary>A comparison of two numbers of the same type.</summary>
internal interface IComparison
{
    static abstract bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T>;
}

/// <summary>x == y</summary>
internal readonly struct EqualComparison : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x == y;
}

/// <summary>x != y</summary>
internal readonly struct NotEqualComparison : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x != y;
}

/// <summary>x &lt; y</summary>
internal readonly struct LessComparison : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x < y;
}

/// <summary>x &lt;= y</summary>
internal readonly struct LessEqualComparison : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x <= y;
}

/// <summary>x &gt; y</summary>
internal readonly struct GreaterComparison : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x > y;
}

/// <summary>x &gt;= y</summary>
internal readonly struct GreaterEqualComparison : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x >= y;
}
