using System.Numerics;

namespace MiniFlow.Kernels;

/// <summary>Writes one tensor into another, as it is or added up.</summary>
internal static class Updating
{
    /// <summary>target += scale·other, in one pass when both have one shape.</summary>
    public static void Add(Tensor target, Tensor other, double scale)
    {
        RequireSum(target, other, scale);
        RequireFit(target, other, "added to");
        other = other.As(target.DType);
        if (target.Size != other.Size)
        {
            var scaled = scale == 1 ? other : target.DType.IsFloating() ? other * scale : other * (long)scale;
            Tensor.Add(target, scaled, into: target);
            return;
        }

        switch (target.DType)
        {
            case DType.Float32: AddScaled(target, other, (float)scale); break;
            case DType.Float64: AddScaled(target, other, scale); break;
            case DType.Int32: AddScaled(target, other, (int)scale); break;
            default: AddScaled(target, other, (long)scale); break;
        }
    }

    /// <summary>target = other, repeated and converted.</summary>
    public static void Copy(Tensor target, Tensor other)
    {
        RequireFit(target, other, "copied into");
        if (target.DType != other.DType)
            other = other.Cast(target.DType);
        else if (target.SharesMemoryWith(other))
            other = other.Copy();
        switch (target.DType)
        {
            case DType.Float32: Copy<float>(target, other); break;
            case DType.Float64: Copy<double>(target, other); break;
            case DType.Int32: Copy<int>(target, other); break;
            case DType.Int64: Copy<long>(target, other); break;
            default: Copy<bool>(target, other); break;
        }
    }

    private static void RequireSum(Tensor target, Tensor other, double scale)
    {
        if (target.DType == DType.Bool)
            throw new TensorException("A bool tensor cannot be added to in place: Cast it to a number first.");
        if (!target.DType.IsFloating() && (other.DType.IsFloating() || scale != Math.Truncate(scale)))
        {
            throw new TensorException(
                $"A tensor of {target.DType.Name()} cannot take the sum with {scale} times {other.DType.Name()} in place: Cast it to float32 first.");
        }
    }

    private static void RequireFit(Tensor target, Tensor other, string what)
    {
        if (!other.Shape.BroadcastsTo(target.Shape))
        {
            throw new ShapeException(
                $"A tensor of shape {other.Shape} cannot be {what} one of shape {target.Shape}: aligned at the right, each of its dimensions must be 1 or the same.");
        }
    }

    private static void AddScaled<T>(Tensor target, Tensor other, T scale)
        where T : unmanaged, INumber<T>
    {
        Destination.RequireNoPartialOverlap(target, other, nameof(Tensor.AddInPlace));
        var pass = new ScaledSumPass<T>(target, other, scale);
        WorkerPool.Run(pass, pass.Chunks);
    }

    private static void Copy<T>(Tensor target, Tensor other)
        where T : unmanaged =>
        Broadcasting.Run<SecondRows<T>, T, T>(target.AsSpan<T>(), target.Shape, other.AsSpan<T>(), other.Shape, target.AsSpan<T>(), target.Shape);
}
