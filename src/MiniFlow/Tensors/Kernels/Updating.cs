using System.Numerics;
using System.Numerics.Tensors;

namespace MiniFlow.Kernels;

/// <summary>Writes one tensor into another, added up or as it is.</summary>
internal static class Updating
{
    public static void Add(Tensor target, Tensor other, double scale)
    {
        if (!target.DType.IsFloating() && (other.DType.IsFloating() || scale != Math.Truncate(scale)))
        {
            throw new TensorException(
                $"A tensor of {target.DType.Name()} cannot be changed in place by {scale}·{other.DType.Name()}: Cast it to float32 first.");
        }

        if (target.DType == DType.Bool)
            throw new TensorException("A bool tensor cannot be added to in place: Cast it to a number first.");
        Fits(target, other, "added to");
        other = other.As(target.DType).BroadcastTo(target.Shape);
        switch (target.DType)
        {
            case DType.Float32: Add<float>(target, other, (float)scale); break;
            case DType.Float64: Add<double>(target, other, scale); break;
            case DType.Int32: Add<int>(target, other, (int)scale); break;
            default: Add<long>(target, other, (long)scale); break;
        }
    }

    public static void Copy(Tensor target, Tensor other)
    {
        Fits(target, other, "copied into");
        if (target.OverlapsOtherwise(other))
            other = other.Copy();
        other = other.As(target.DType);
        switch (target.DType)
        {
            case DType.Float32: Copy<float>(target, other); break;
            case DType.Float64: Copy<double>(target, other); break;
            case DType.Int32: Copy<int>(target, other); break;
            case DType.Int64: Copy<long>(target, other); break;
            default: Copy<bool>(target, other); break;
        }
    }

    private static void Fits(Tensor target, Tensor other, string what)
    {
        if (!Shape.TryBroadcast(target.Shape, other.Shape, out var common) || !common.Equals(target.Shape))
        {
            throw new ShapeException(
                $"A tensor of shape {other.Shape} cannot be {what} one of shape {target.Shape}: aligned at the right, each dimension of it must be 1 or the same.");
        }
    }

    private static void Add<T>(Tensor target, Tensor other, T scale)
        where T : unmanaged, INumber<T> =>
        TensorPrimitives.MultiplyAdd(other.AsSpan<T>(), scale, target.AsSpan<T>(), target.AsSpan<T>());

    private static void Copy<T>(Tensor target, Tensor other)
        where T : unmanaged =>
        Broadcasting.Run<SecondRows<T>, T, T>(target.AsSpan<T>(), target.Shape, other.AsSpan<T>(), other.Shape, target.AsSpan<T>(), target.Shape);

    /// <summary>Of two operands, the second.</summary>
    private readonly struct SecondRows<T> : IRows<T, T>
    {
        public static void Run(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> into) => y.CopyTo(into);

        public static void Run(ReadOnlySpan<T> x, T y, Span<T> into) => into.Fill(y);

        public static void Run(T x, ReadOnlySpan<T> y, Span<T> into) => y.CopyTo(into);
    }
}
