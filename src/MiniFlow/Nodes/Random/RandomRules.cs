namespace MiniFlow;

/// <summary>What nodes that draw random numbers ask of their arguments.</summary>
internal static class RandomRules
{
    public static Shape Known(Node node, Shape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return shape.IsFullyKnown
            ? shape
            : throw new ShapeException($"{node.Label} cannot draw numbers in the shape {shape}: every dimension must be known.");
    }

    public static DType Floating(Node node, DType dtype) =>
        dtype.IsFloating() ? dtype : throw new GraphException($"{node.Label} draws float32 or float64, not {dtype.Name()}. Draw float32 and Cast it.");
}
