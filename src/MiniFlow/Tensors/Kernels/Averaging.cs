using System.Numerics.Tensors;

namespace MiniFlow.Kernels;

/// <summary>The mean: the sum divided by how many elements went into it.</summary>
internal static class Averaging
{
    public static Tensor Mean(Tensor x, AxisSet axes, bool keepDims, Tensor? into)
    {
        if (!x.DType.IsFloating())
        {
            // Through float64, so that large integers do not lose digits on the way.
            var exact = Mean(x.Cast(DType.Float64), axes, keepDims, null);
            return Casting.Run(exact, Destination.For(into, exact.Shape.Dimensions, DType.Float32, nameof(Mean)));
        }

        var mean = Reduction.Run<SumReducer>(x, axes, keepDims, into, nameof(Mean));
        var count = axes.CountIn(x.Shape);
        if (mean.DType == DType.Float32)
            TensorPrimitives.Divide(mean.AsSpan<float>(), count, mean.AsSpan<float>());
        else
            TensorPrimitives.Divide(mean.AsSpan<double>(), count, mean.AsSpan<double>());
        return mean;
    }
}
