namespace MiniFlow;

/// <summary>The exponential of each element: <c>y = eˣ</c>.</summary>
public sealed class Exp : Node
{
    /// <summary>A node for <c>eˣ</c>.</summary>
    public Exp(Node x, string? name = null)
        : base(name, x) => CheckShapes();

    private Node X => InboundNodes[0];

    /// <summary>y = eˣ.</summary>
    public override void Forward() => Value = Tensor.Exp(X.Value, into: Room());

    /// <summary>∂y/∂x = eˣ = y, times the upstream gradient.</summary>
    public override void Backward() => Gradients.AddProduct(X, Value, UpstreamGradient());

    /// <summary>The shape of x.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => inboundShapes[0];

    /// <summary>The dtype of x; integers become float32.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => DTypeRules.Floating(inboundDTypes[0]);
}
