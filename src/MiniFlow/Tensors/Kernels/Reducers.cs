using System.Numerics;
using System.Numerics.Tensors;

namespace MiniFlow.Kernels;

/// <summary>x₀ + x₁ + …</summary>
internal readonly struct SumReducer : IReducer
{
    public static T Identity<T>()
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => T.Zero;

    public static T Of<T>(ReadOnlySpan<T> row)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Sum(row);

    public static T Of<T>(T x, T y)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => x + y;

    public static void Accumulate<T>(Span<T> total, ReadOnlySpan<T> row)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Add(total, row, total);
}

/// <summary>x₀ · x₁ · …</summary>
internal readonly struct ProdReducer : IReducer
{
    public static T Identity<T>()
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => T.One;

    public static T Of<T>(ReadOnlySpan<T> row)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Product(row);

    public static T Of<T>(T x, T y)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => x * y;

    public static void Accumulate<T>(Span<T> total, ReadOnlySpan<T> row)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Multiply(total, row, total);
}

/// <summary>The largest; NaN if there is one.</summary>
internal readonly struct MaxReducer : IReducer
{
    public static T Identity<T>()
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => T.CreateSaturating(double.NegativeInfinity);

    public static T Of<T>(ReadOnlySpan<T> row)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Max(row);

    public static T Of<T>(T x, T y)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => T.Max(x, y);

    public static void Accumulate<T>(Span<T> total, ReadOnlySpan<T> row)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Max(total, row, total);
}

/// <summary>The smallest; NaN if there is one.</summary>
internal readonly struct MinReducer : IReducer
{
    public static T Identity<T>()
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => T.CreateSaturating(double.PositiveInfinity);

    public static T Of<T>(ReadOnlySpan<T> row)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Min(row);

    public static T Of<T>(T x, T y)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => T.Min(x, y);

    public static void Accumulate<T>(Span<T> total, ReadOnlySpan<T> row)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Min(total, row, total);
}
