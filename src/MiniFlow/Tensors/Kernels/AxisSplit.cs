namespace MiniFlow.Kernels;

/// <summary>A shape seen from one of its axes, as three dimensions: everything before it, the axis itself, everything after it.</summary>
/// <param name="Outer">How many blocks there are, one for every index before the axis.</param>
/// <param name="Count">The size of the axis.</param>
/// <param name="Inner">How many elements lie between two neighbours along the axis: its stride.</param>
internal readonly record struct AxisSplit(int Outer, int Count, int Inner)
{
    public static AxisSplit At(Shape shape, int axis)
    {
        int outer = 1, inner = 1;
        for (var before = 0; before < axis; before++)
            outer *= shape[before];
        for (var after = axis + 1; after < shape.Rank; after++)
            inner *= shape[after];
        return new AxisSplit(outer, shape[axis], inner);
    }
}
