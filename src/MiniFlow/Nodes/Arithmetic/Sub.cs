namespace MiniFlow;

/// <summary>
/// The difference of two nodes, element by element: <c>z = x - y</c>. Where one of them broadcasts, its gradient is summed over what it was repeated along.
/// </summary>
public sealed class Sub : Node
{
    private ReusedTensor opposite;

    /// <summary>A node for <c>x - y</c>.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public Sub(Node x, Node y, string? name = null)
        : base(name, x, y) => CheckShapes();

    private Node X => InboundNodes[0];

    private Node Y => InboundNodes[1];

    /// <summary>z = x - y.</summary>
    public override void Forward() => Value = Tensor.Subtract(X.Value, Y.Value, into: Room());

    /// <summary>∂z/∂x = 1 and ∂z/∂y = -1, each times the upstream gradient.</summary>
    public override void Backward()
    {
        var upstream = UpstreamGradient();
        if (Gradients.Needs(X))
            Gradients.AddSummed(X, upstream);
        if (Gradients.Needs(Y))
            Gradients.AddSummed(Y, Tensor.Negate(upstream, into: opposite.For(upstream.Shape, upstream.DType)));
    }

    /// <summary>The shape that both broadcast to.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => ShapeRules.Broadcast(this, inboundShapes);

    /// <summary>The dtype that both have together.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes)
    {
        DTypeRules.RefuseBool(this, inboundDTypes);
        return DTypeRules.Promoted(inboundDTypes);
    }
}
