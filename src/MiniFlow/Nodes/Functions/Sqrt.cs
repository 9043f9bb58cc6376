namespace MiniFlow;

/// <summary>The square root of each element: <c>y = √x</c>; NaN below 0.</summary>
public sealed class Sqrt : Node
{
    /// <summary>A node for <c>√x</c>.</summary>
    public Sqrt(Node x, string? name = null)
        : base(name, x) => CheckShapes();

    private Node X => InboundNodes[0];

    /// <summary>y = √x.</summary>
    public override void Forward() => Value = Tensor.Sqrt(X.Value, into: Room());

    /// <summary>∂y/∂x = 1 / (2·√x) = 1 / (2·y), times the upstream gradient. It is infinite at 0.</summary>
    public override void Backward()
    {
        var twice = Tensor.Multiply(Value, 2, into: Gradients.Room(X, Value.DType));
        Gradients.Add(X, Tensor.Divide(UpstreamGradient(), twice, into: twice));
    }

    /// <summary>The shape of x.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => inboundShapes[0];

    /// <summary>The dtype of x; integers become float32.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => DTypeRules.Floating(inboundDTypes[0]);
}
