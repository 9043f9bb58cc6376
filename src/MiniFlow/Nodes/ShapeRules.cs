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

    /// <summary>An error that names the node, its inbound nodes with their shapes, and the rule with the remedy.</summary>
    public static ShapeException Misfit(Node node, IReadOnlyList<Shape> inboundShapes, string rule)
    {
        var inbound = node.InboundNodes.Zip(inboundShapes, (each, shape) => $"{each.Name} of shape {shape}").ToArray();
        return new ShapeException($"{node.Label} cannot take {string.Join(", ", inbound[..^1])} and {inbound[^1]}: {rule}");
    }
}
