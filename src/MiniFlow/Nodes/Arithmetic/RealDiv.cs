namespace MiniFlow;

/// <summary>
/// The quotient of two nodes, element by element: <c>z = x / y</c>; of integers too it has fractions. Where one of them broadcasts, its gradient is summed over what it was repeated along.
/// </summary>
public sealed class RealDiv : Node
{
    private ReusedTensor quotient;
    private ReusedTensor product;

    /// <summary>A node for <c>x / y</c>.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public RealDiv(Node x, Node y, string? name = null)
        : base(name, x, y) => CheckShapes();

    private Node X => InboundNodes[0];

    private Node Y => InboundNodes[1];

    /// <summary>z = x / y.</summary>
    public override void Forward() => Value = Tensor.Divide(X.Value, Y.Value, into: Room());

    /// <summary>∂z/∂x = 1/y and ∂z/∂y = -x/y² = -z/y, each times the upstream gradient.</summary>
    public override void Backward()
    {
        var upstream = UpstreamGradient();
        var share = Tensor.Divide(upstream, Y.Value, into: quotient.For(Value.Shape, Value.DType));
        if (Gradients.Needs(X))
            Gradients.AddSummed(X, share);
        if (Gradients.Needs(Y))
        {
            var opposite = Tensor.Multiply(share, Value, into: product.For(Value.Shape, Value.DType));
            Gradients.AddSummed(Y, Tensor.Negate(opposite, into: opposite));
        }
    }

    /// <summary>The shape that both broadcast to.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => ShapeRules.Broadcast(this, inboundShapes);

    /// <summary>The dtype that both have together; integers become float32.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => DTypeRules.Floating(DTypeRules.Promoted(inboundDTypes));
}
