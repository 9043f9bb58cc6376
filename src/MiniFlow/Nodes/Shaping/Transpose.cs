namespace MiniFlow;

/// <summary>The axes in another order: <c>(m, n)</c> becomes <c>(n, m)</c>. Without an order, the reverse one.</summary>
public sealed class Transpose : Node
{
    private readonly int[] order;

    /// <summary>A node for <paramref name="x"/> with its axes in the order <paramref name="axes"/>: <c>[2, 0, 1]</c> makes the last the first.</summary>
    /// <exception cref="ShapeException">The list is not an order of all axes.</exception>
    public Transpose(Node x, int[]? axes = null, string? name = null)
        : base(name, x)
    {
        order = axes?.ToArray() ?? [];
        CheckShapes();
    }

    private Node X => InboundNodes[0];

    /// <summary>x with its axes in the other order.</summary>
    public override void Forward() => Value = X.Value.Transpose(order);

    /// <summary>The upstream gradient with its axes back in the order of x.</summary>
    public override void Backward()
    {
        // Axis order[i] of x went to place i; so place i goes back to order[i].
        var back = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            back[order[i] < 0 ? order[i] + order.Length : order[i]] = i;
        Gradients.Add(X, UpstreamGradient().Transpose(back));
    }

    /// <summary>The dimensions of x in the other order.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes)
    {
        var shape = inboundShapes[0];
        if (!shape.IsRankKnown)
            return Shape.Unknown;
        if (order.Length == 0)
            return new Shape([.. shape.ToArray().Reverse()]);
        var axes = order.Select(axis => axis < 0 ? axis + shape.Rank : axis).ToArray();
        if (!axes.Order().SequenceEqual(Enumerable.Range(0, shape.Rank)))
            throw ShapeRules.Misfit(this, inboundShapes, $"[{string.Join(", ", order)}] is not an order of its {shape.Rank} axes. Name each of 0 to {shape.Rank - 1} once.");
        return new Shape(Array.ConvertAll(axes, axis => shape[axis]));
    }

    /// <summary>The dtype of x.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => inboundDTypes[0];
}
