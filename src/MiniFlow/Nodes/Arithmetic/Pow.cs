namespace MiniFlow;

/// <summary>
/// One node to the power of another, element by element: <c>z = xʸ</c>. Where one of them broadcasts, its gradient is summed over what it was repeated along.
/// </summary>
public sealed class Pow : Node
{
    /// <summary>A node for <c>xʸ</c>.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public Pow(Node x, Node y, string? name = null)
        : base(name, x, y) => CheckShapes();

    private Node X => InboundNodes[0];

    private Node Y => InboundNodes[1];

    /// <summary>z = xʸ.</summary>
    public override void Forward() => Value = Tensor.Pow(X.Value, Y.Value, into: Room());

    /// <summary>∂z/∂x = y·xʸ⁻¹ and ∂z/∂y = xʸ·ln x = z·ln x, each times the upstream gradient. The second is 0 where x is 0, and NaN where x is negative.</summary>
    public override void Backward()
    {
        var upstream = UpstreamGradient();
        if (Gradients.Needs(X))
            Gradients.Add(X, (upstream * Y.Value * Tensor.Pow(X.Value, Y.Value - 1)).SumTo(X.Value.Shape));
        if (Gradients.Needs(Y))
        {
            // 0ʸ stays 0 when y changes a little; its logarithm alone would make NaN of it.
            var logarithm = Tensor.Log(Tensor.Where(Tensor.Equal(X.Value, 0), Tensor.Ones(Shape.Scalar, X.Value.DType), X.Value));
            Gradients.Add(Y, (upstream * Value * logarithm).SumTo(Y.Value.Shape));
        }
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
