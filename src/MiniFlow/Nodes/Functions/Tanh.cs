namespace MiniFlow;

/// <summary>The hyperbolic tangent of each element, between -1 and 1: <c>t = tanh x</c>.</summary>
public sealed class Tanh : Node
{
    /// <summary>A node for <c>tanh x</c>.</summary>
    public Tanh(Node x, string? name = null)
        : base(name, x) => CheckShapes();

    private Node X => InboundNodes[0];

    /// <summary>t = tanh x.</summary>
    public override void Forward() => Value = Tensor.Tanh(X.Value, into: Room());

    /// <summary>∂t/∂x = 1 - t², times the upstream gradient.</summary>
    public override void Backward()
    {
        var slope = Tensor.Square(Value, into: Gradients.Room(X, Value.DType));
        Tensor.Subtract(1, slope, into: slope);
        Gradients.Add(X, Tensor.Multiply(slope, UpstreamGradient(), into: slope));
    }

    /// <summary>The shape of x.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => inboundShapes[0];

    /// <summary>The dtype of x; integers become float32.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => DTypeRules.Floating(inboundDTypes[0]);
}
