namespace MiniFlow;

/// <summary>What the shape rules of several nodes share.</summary>
internal static class ShapeRules
{
    /// <summary>The two dimensions of a matrix, -1 where unknown.</summary>
    public static (int Rows, int Columns) Matrix(Shape shape) =>
        shape.IsRankKnown ? (shape[0], shape[1]) : (Shape.UnknownDimension, Shape.UnknownDimension);

    /// <summary>The shape that two inbound shapes broadcast to.</summary>
    /// <exception cref="ShapeException">They do not.</exception>
    public static Shape Broadcast(Node node, IReadOnlyList<Shape> inboundShapes) =>
        Shape.TryBroadcast(inboundShapes[0], inboundShapes[1], out var shape)
            ? shape
            : throw Misfit(
                node,
                inboundShapes,
                "the two work element by element, so, aligned at the right, their dimensions must be equal or one of them 1. Reshape or transpose one of them.");

    /// <summary>
    /// Fills in the unknown ones of <paramref name="dimensions"/> from <paramref name="shape"/>, but for one axis; false when the two differ elsewhere.
    /// </summary>
    public static bool Merge(Shape shape, int[] dimensions, int except)
    {
        if (!shape.IsRankKnown)
            return true;
        if (shape.Rank != dimensions.Length)
            return false;
        for (var axis = 0; axis < dimensions.Length; axis++)
        {
            if (axis == except || shape[axis] == Shape.UnknownDimension)
                continue;
            if (dimensions[axis] != Shape.UnknownDimension && dimensions[axis] != shape[axis])
                return false;
            dimensions[axis] = shape[axis];
        }

        return true;
    }

    /// <summary>An error that names the node, its inbound nodes with their shapes, and the rule with the remedy.</summary>
    public static ShapeException Misfit(Node node, IReadOnlyList<Shape> inboundShapes, string rule)
    {
        var inbound = node.InboundNodes.Zip(inboundShapes, (each, shape) => $"{each.Name} of shape {shape}").ToArray();
        var all = inbound.Length == 1 ? inbound[0] : $"{string.Join(", ", inbound[..^1])} and {inbound[^1]}";
        return new ShapeException($"{node.Label} cannot take {all}: {rule}");
    }
}
