namespace MiniFlow.Kernels;

/// <summary>Which axes of a shape a reduction runs over, one bit for each.</summary>
internal readonly struct AxisSet
{
    private readonly uint bits;

    private AxisSet(uint bits) => this.bits = bits;

    /// <summary>Whether that axis is reduced.</summary>
    public bool this[int axis] => (bits >> axis & 1) == 1;

    /// <summary>One axis as a number from 0; a negative one counts from the end.</summary>
    public static int Normalize(int axis, Shape shape)
    {
        if (axis >= -shape.Rank && axis < shape.Rank)
            return axis < 0 ? axis + shape.Rank : axis;
        throw new TensorException(
            shape.Rank == 0
                ? $"There is no axis {axis}: a tensor of shape () is a single number and has no axes."
                : $"There is no axis {axis} in the shape {shape}: its axes are 0 to {shape.Rank - 1}, or -{shape.Rank} to -1 counted from the end.");
    }

    /// <summary>One axis, or all without one.</summary>
    public static AxisSet From(int? axis, Shape shape) =>
        new(axis is { } one ? 1u << Normalize(one, shape) : (uint)((1ul << shape.Rank) - 1));

    /// <summary>The axes listed.</summary>
    public static AxisSet From(int[] axes, Shape shape)
    {
        ArgumentNullException.ThrowIfNull(axes);
        var bits = 0u;
        foreach (var axis in axes)
        {
            var bit = 1u << Normalize(axis, shape);
            if ((bits & bit) != 0)
                throw new TensorException($"The axis {axis} is named twice in [{string.Join(", ", axes)}].");
            bits |= bit;
        }

        return new AxisSet(bits);
    }

    /// <summary>The axes over which a tensor of <paramref name="part"/> is repeated when it broadcasts to <paramref name="whole"/>.</summary>
    public static AxisSet Repeated(Shape part, Shape whole)
    {
        var bits = 0u;
        var missing = whole.Rank - part.Rank;
        for (var axis = 0; axis < whole.Rank; axis++)
        {
            if (axis < missing || (part[axis - missing] == 1 && whole[axis] != 1))
                bits |= 1u << axis;
        }

        return new AxisSet(bits);
    }

    /// <summary>How many elements of a tensor go into one element of the result.</summary>
    public int CountIn(Shape shape)
    {
        var count = 1;
        for (var axis = 0; axis < shape.Rank; axis++)
            count *= this[axis] ? shape[axis] : 1;
        return count;
    }

    /// <summary>Writes the dimensions that are left, the reduced axes dropped or kept with size 1; gives how many there are.</summary>
    public int Remaining(Shape shape, bool keepDims, Span<int> dimensions)
    {
        var count = 0;
        for (var axis = 0; axis < shape.Rank; axis++)
        {
            if (!this[axis])
                dimensions[count++] = shape[axis];
            else if (keepDims)
                dimensions[count++] = 1;
        }

        return count;
    }
}
