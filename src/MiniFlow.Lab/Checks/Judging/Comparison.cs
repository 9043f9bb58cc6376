namespace MiniFlow.Lab.Checks;

/// <summary>Compares tensors number by number, in double precision whatever their dtypes.</summary>
internal static class Comparison
{
    /// <summary>Whether both have the same shape and numbers that agree: <c>|a - e| ≤ tolerance·(1 + |e|)</c>. Two NaNs agree,
    /// and so do two equal infinities. A single number agrees whatever its rank.</summary>
    public static bool Agree(Tensor? expected, Tensor? actual, double tolerance)
    {
        if (expected is null || actual is null)
            return expected is null && actual is null;
        if (!HaveSameShape(expected, actual))
            return false;
        var (targets, numbers) = (NumbersOf(expected), NumbersOf(actual));
        for (var i = 0; i < targets.Length; i++)
        {
            if (!Agree(targets[i], numbers[i], tolerance))
                return false;
        }

        return true;
    }

    /// <summary>Whether one number lies close enough to its target.</summary>
    public static bool Agree(double target, double number, double tolerance) =>
        double.IsNaN(target) ? double.IsNaN(number)
        : double.IsInfinity(target) || double.IsInfinity(number) ? target == number
        : Math.Abs(number - target) <= tolerance * (1 + Math.Abs(target));

    /// <summary>Whether the numbers stand in the same places, so that they can be compared one by one.</summary>
    public static bool HaveSameShape(Tensor expected, Tensor actual) =>
        expected.Shape == actual.Shape || (expected.Size == 1 && actual.Size == 1);

    /// <summary>The numbers of a tensor in row-major order.</summary>
    public static double[] NumbersOf(Tensor tensor) => tensor.Cast(DType.Float64).ToArray<double>();
}
