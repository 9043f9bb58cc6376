using System.Numerics;
using System.Runtime.Intrinsics;
using MiniFlow.Products;

namespace MiniFlow;

/// <summary>Adam's rule for one tensor of weights: one pass in which every number is read and written once.</summary>
internal static class AdamRule
{
    /// <summary>Changes the weights and both running means in place. All four tensors have one shape and floating dtype.</summary>
    public static void Apply(AdamSettings settings, Tensor weights, Tensor gradient, Tensor mean, Tensor square, double learningRate, long step)
    {
        // η · m̂ / (√v̂ + ε) = (η / (1 − β₁ᵗ)) · m / (√v · 1/√(1 − β₂ᵗ) + ε): two numbers for the whole step.
        var rate = learningRate / (1 - Math.Pow(settings.Beta1, step));
        var root = 1 / Math.Sqrt(1 - Math.Pow(settings.Beta2, step));
        if (weights.DType == DType.Float32)
            Apply<float>(settings, weights, gradient, mean, square, rate, root);
        else
            Apply<double>(settings, weights, gradient, mean, square, rate, root);
    }

    private static void Apply<T>(AdamSettings settings, Tensor weights, Tensor gradient, Tensor mean, Tensor square, double rate, double root)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        // 1 − β is taken before rounding: afterwards it would have lost half its digits.
        var factors = new AdamFactors<T>(
            T.CreateChecked(settings.Beta1), T.CreateChecked(1 - settings.Beta1), T.CreateChecked(settings.Beta2), T.CreateChecked(1 - settings.Beta2), T.CreateChecked(rate), T.CreateChecked(root), T.CreateChecked(settings.Epsilon));
        if (Vector512.IsHardwareAccelerated)
            Run<Vector512<T>, T, Simd512<T>>(weights, gradient, mean, square, factors);
        else if (Vector256.IsHardwareAccelerated)
            Run<Vector256<T>, T, Simd256<T>>(weights, gradient, mean, square, factors);
        else
            Run<Vector128<T>, T, Simd128<T>>(weights, gradient, mean, square, factors);
    }

    private static void Run<TVector, T, TSimd>(Tensor weights, Tensor gradient, Tensor mean, Tensor square, AdamFactors<T> factors)
        where TVector : struct
        where T : unmanaged
        where TSimd : ISimd<TVector, T>
    {
        var pass = new AdamPass<TVector, T, TSimd>(weights.AsMemory<T>(), gradient.AsMemory<T>(), mean.AsMemory<T>(), square.AsMemory<T>(), factors);
        WorkerPool.Run(pass, pass.Chunks);
    }
}
