namespace MiniFlow;

/// <summary>
/// The product of two nodes, element by element: <c>z = x · y</c>. Where one of them broadcasts, its gradient is summed over what it was repeated
/// along.
/// </summary>
public sealed class Mul : Node
{
    /// <summary>A node for <c>x · y</c>.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public Mul(Node x, Node y, string? name = null)
        : base(name, x, y) => CheckShapes();

    private Node X => InboundNodes[0];

    private Node Y => InboundNodes[1];

    /// <summary>z = x · y.</summary>
    public override void Forward() => Value = Tensor.Multiply(X.Value, Y.Value, into: Room());

    /// <summary>∂z/∂x = y and ∂z/∂y = x, each times the upstream gradient. For x · x the two add up to 2x.</summary>
    public override void Backward()
    {
        var upstream = UpstreamGradient();
        if (Gradients.Needs(X))
            Gradients.AddProduct(X, Y.Value, upstream);
        if (Gradients.Needs(Y))
            Gradients.AddProduct(Y, X.Value, upstream);
    }

    /// <summary>The shape that both broadcast to.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => ShapeRules.Broadcast(this, inboundShapes);

    /// <summary>The dtype that both have together.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => DTypeRules.Promoted(inboundDTypes);
}
