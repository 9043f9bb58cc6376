namespace MiniFlow;

/// <summary>The opposite of each element: <c>y = -x</c>.</summary>
public sealed class Neg : Node
{
    /// <summary>A node for <c>-x</c>.</summary>
    public Neg(Node x, string? name = null)
        : base(name, x) => CheckShapes();

    private Node X => InboundNodes[0];

    /// <summary>y = -x.</summary>
    public override void Forward() => Value = Tensor.Negate(X.Value, into: Room());

    /// <summary>∂y/∂x = -1, times the upstream gradient.</summary>
    public override void Backward() => Gradients.Add(X, Tensor.Negate(UpstreamGradient(), into: Gradients.Room(X, Value.DType)));

    /// <summary>The shape of x.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => inboundShapes[0];

    /// <summary>The dtype of x.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes)
    {
        DTypeRules.RefuseBool(this, inboundDTypes);
        return inboundDTypes[0];
    }
}
