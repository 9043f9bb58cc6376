namespace MiniFlow;

/// <summary>
/// The sigmoid of each element: <c>s = σ(x) = 1 / (1 + e⁻ˣ)</c>, between 0 and 1, 0.5 at 0. It neither overflows nor gives NaN, however large x is.
/// </summary>
public sealed class Sigmoid : Node
{
    /// <summary>A node for <c>σ(x)</c>.</summary>
    public Sigmoid(Node x, string? name = null)
        : base(name, x) => CheckShapes();

    private Node X => InboundNodes[0];

    /// <summary>s = σ(x).</summary>
    public override void Forward() => Value = Tensor.Sigmoid(X.Value, into: Room());

    /// <summary>∂s/∂x = s·(1 - s), from the value of the forward pass, times the upstream gradient.</summary>
    public override void Backward()
    {
        var slope = Tensor.Subtract(1, Value, into: Gradients.Room(X, Value.DType));
        Tensor.Multiply(slope, Value, into: slope);
        Tensor.Multiply(slope, UpstreamGradient(), into: slope);
        Gradients.Add(X, slope);
    }

    /// <summary>The shape of x.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => inboundShapes[0];

    /// <summary>The dtype of x; integers become float32.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => DTypeRules.Floating(inboundDTypes[0]);
}
