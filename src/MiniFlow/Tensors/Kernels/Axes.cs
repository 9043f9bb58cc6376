namespace MiniFlow.Kernels;

/// <summary>Which axes an operation is about: each a number from 0, or from the end when negative.</summary>
internal static class Axes
{
    /// <summary>One axis as a number from 0.</summary>
    public static int Normalize(int axis, Shape shape)
    {
        if (axis >= -shape.Rank && axis < shape.Rank)
            return axis < 0 ? axis + shape.Rank : axis;
        throw new TensorException(
            shape.Rank == 0
                ? $"There is no axis {axis}: a tensor of shape () is a single number and has no axes."
                : $"There is no axis {axis} in the shape {shape}: its axes go from 0 to {shape.Rank - 1}, or from -{shape.Rank} to -1 counted from the end.");
    }

    /// <summary>For every axis whether it is reduced: all of them without an <paramref name="axis"/>.</summary>
    public static bool[] From(int? axis, Shape shape)
    {
        var reduced = new bool[shape.Rank];
        if (axis is { } one)
            reduced[Normalize(one, shape)] = true;
        else
            Array.Fill(reduced, true);
        return reduced;
    }

    /// <summary>For every axis whether it is reduced: those that are listed.</summary>
    public static bool[] From(int[] axes, Shape shape)
    {
        ArgumentNullException.ThrowIfNull(axes);
        var reduced = new bool[shape.Rank];
        foreach (var axis in axes)
        {
            var one = Normalize(axis, shape);
            if (reduced[one])
                throw new TensorException($"The axis {axis} is listed twice in [{string.Join(", ", axes)}].");
            reduced[one] = true;
        }

        return reduced;
    }

    /// <summary>The shape that is left, the reduced axes dropped or kept with size 1.</summary>
    public static Shape Remaining(Shape shape, bool[] reduced, bool keepDims)
    {
        var left = new List<int>(shape.Rank);
        for (var axis = 0; axis < shape.Rank; axis++)
        {
            if (!reduced[axis])
                left.Add(shape[axis]);
            else if (keepDims)
                left.Add(1);
        }

        return new Shape([.. left]);
    }
}
