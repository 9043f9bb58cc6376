namespace MiniFlow.Kernels;

/// <summary>NumPy's allclose: whether |x - y| ≤ absolute + relative·|y| everywhere.</summary>
internal static class Closeness
{
    public static bool All(Tensor x, Tensor y, double relative, double absolute, bool equalNan)
    {
        if (!Shape.TryBroadcast(x.Shape, y.Shape, out var shape))
            throw new ShapeException($"AllClose cannot broadcast the shapes {x.Shape} and {y.Shape}. {Shape.BroadcastingRule}");
        var left = x.As(DType.Float64).BroadcastTo(shape).AsSpan<double>();
        var right = y.As(DType.Float64).BroadcastTo(shape).AsSpan<double>();
        for (var i = 0; i < left.Length; i++)
        {
            if (!Near(left[i], right[i], relative, absolute, equalNan))
                return false;
        }

        return true;
    }

    // An infinity is near an equal one only: against it the tolerance itself would be infinite.
    private static bool Near(double x, double y, double relative, double absolute, bool equalNan) =>
        x == y
        || (double.IsFinite(x) && double.IsFinite(y) && Math.Abs(x - y) <= absolute + relative * Math.Abs(y))
        || (equalNan && double.IsNaN(x) && double.IsNaN(y));
}
