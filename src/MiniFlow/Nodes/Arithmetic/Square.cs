namespace MiniFlow;

/// <summary>The square of each element: <c>y = x²</c>.</summary>
public sealed class Square : Node
{
    /// <summary>A node for <c>x²</c>.</summary>
    public Square(Node x, string? name = null)
        : base(name, x) => CheckShapes();

    private Node X => InboundNodes[0];

    /// <summary>y = x².</summary>
    public override void Forward() => Value = Tensor.Square(X.Value, into: Room());

    /// <summary>∂y/∂x = 2x, times the upstream gradient.</summary>
    public override void Backward()
    {
        var slope = Tensor.Multiply(X.Value, 2, into: Gradients.Room(X, Value.DType));
        Gradients.Add(X, Tensor.Multiply(slope, UpstreamGradient(), into: slope));
    }

    /// <summary>The shape of x.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => inboundShapes[0];

    /// <summary>The dtype of x.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes)
    {
        DTypeRules.RefuseBool(this, inboundDTypes);
        return inboundDTypes[0];
    }
}
