using System.Numerics;

namespace MiniFlow.Kernels;

/// <summary>An associative way to make one number of many: from an identity element, within a row, and row upon row.</summary>
internal interface IReducer
{
    static abstract T Identity<T>()
        where T : unmanaged, INumber<T>, IMinMaxValue<T>;

    static abstract T Of<T>(ReadOnlySpan<T> row)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>;

    static abstract T Of<T>(T x, T y)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>;

    static abstract void Accumulate<T>(Span<T> total, ReadOnlySpan<T> row)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>;
}
