namespace MiniFlow;

/// <summary>The absolute value of each element: <c>y = |x|</c>.</summary>
public sealed class Abs : Node
{
    /// <summary>A node for <c>|x|</c>.</summary>
    public Abs(Node x, string? name = null)
        : base(name, x) => CheckShapes();

    private Node X => InboundNodes[0];

    /// <summary>y = |x|.</summary>
    public override void Forward() => Value = Tensor.Abs(X.Value, into: Room());

    /// <summary>∂y/∂x = 1 where x is positive and -1 where it is negative, times the upstream gradient. At 0, where there is no derivative, 0 is taken.</summary>
    public override void Backward()
    {
        var sign = Tensor.Sign(X.Value, into: Gradients.Room(X, Value.DType));
        Gradients.Add(X, Tensor.Multiply(sign, UpstreamGradient(), into: sign));
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
