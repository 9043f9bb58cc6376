namespace MiniFlow;

/// <summary>The natural logarithm of each element: <c>y = ln x</c>; -∞ at 0, NaN below.</summary>
public sealed class Log : Node
{
    /// <summary>A node for <c>ln x</c>.</summary>
    public Log(Node x, string? name = null)
        : base(name, x) => CheckShapes();

    private Node X => InboundNodes[0];

    /// <summary>y = ln x.</summary>
    public override void Forward() => Value = Tensor.Log(X.Value, into: Room());

    /// <summary>∂y/∂x = 1/x, times the upstream gradient.</summary>
    public override void Backward() =>
        Gradients.Add(X, Tensor.Divide(UpstreamGradient(), X.Value, into: Gradients.Room(X, Value.DType)));

    /// <summary>The shape of x.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => inboundShapes[0];

    /// <summary>The dtype of x; integers become float32.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => DTypeRules.Floating(inboundDTypes[0]);
}
