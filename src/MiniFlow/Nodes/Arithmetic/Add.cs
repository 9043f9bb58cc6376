namespace MiniFlow;

/// <summary>
/// The sum of two nodes, element by element: <c>z = x + y</c>. Where one of them broadcasts, its gradient is summed over what it was repeated along.
/// </summary>
public sealed class Add : Node
{
    /// <summary>A node for <c>x + y</c>.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public Add(Node x, Node y, string? name = null)
        : base(name, x, y) => CheckShapes();

    private Node X => InboundNodes[0];

    private Node Y => InboundNodes[1];

    /// <summary>z = x + y.</summary>
    public override void Forward() => Value = Tensor.Add(X.Value, Y.Value, into: Room());

    /// <summary>∂z/∂x = 1 and ∂z/∂y = 1, so both get the upstream gradient as it is.</summary>
    public override void Backward()
    {
        var upstream = UpstreamGradient();
        if (Gradients.Needs(X))
            Gradients.AddSummed(X, upstream);
        if (Gradients.Needs(Y))
            Gradients.AddSummed(Y, upstream);
    }

    /// <summary>The shape that both broadcast to.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => ShapeRules.Broadcast(this, inboundShapes);

    /// <summary>The dtype that both have together.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => DTypeRules.Promoted(inboundDTypes);
}
