using System.Numerics;

namespace MiniFlow.Kernels;

/// <summary>An element-wise operation of two operands, for every number type, over rows: two rows, or a row and one number.</summary>
internal interface IBinaryKernel
{
    static abstract void Run<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> into)
        where T : unmanaged, INumber<T>;

    static abstract void Run<T>(ReadOnlySpan<T> x, T y, Span<T> into)
        where T : unmanaged, INumber<T>;

    static abstract void Run<T>(T x, ReadOnlySpan<T> y, Span<T> into)
        where T : unmanaged, INumber<T>;
}
