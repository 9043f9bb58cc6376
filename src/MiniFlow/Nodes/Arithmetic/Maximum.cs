namespace MiniFlow;

/// <summary>
/// The larger of two nodes, element by element: <c>z = max(x, y)</c>. Where one of them broadcasts, its gradient is summed over what it was repeated along.
/// </summary>
public sealed class Maximum : Node
{
    /// <summary>A node for <c>max(x, y)</c>.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public Maximum(Node x, Node y, string? name = null)
        : base(name, x, y) => CheckShapes();

    private Node X => InboundNodes[0];

    private Node Y => InboundNodes[1];

    /// <summary>z = max(x, y).</summary>
    public override void Forward() => Value = Tensor.Maximum(X.Value, Y.Value, into: Room());

    /// <summary>The one that was taken gets the upstream gradient, the other 0; where both are equal, x gets it.</summary>
    public override void Backward()
    {
        var upstream = UpstreamGradient();
        var isX = Tensor.GreaterEqual(X.Value, Y.Value);
        if (Gradients.Needs(X))
            Gradients.Add(X, (upstream * isX).SumTo(X.Value.Shape));
        if (Gradients.Needs(Y))
            Gradients.Add(Y, (upstream * Tensor.Equal(isX, false)).SumTo(Y.Value.Shape));
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
