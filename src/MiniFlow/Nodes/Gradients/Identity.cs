namespace MiniFlow;

/// <summary>What comes in, unchanged: <c>y = x</c>. It gives a value a name of its own.</summary>
public sealed class Identity : Node
{
    /// <summary>A node for <paramref name="x"/> under another name.</summary>
    public Identity(Node x, string? name = null)
        : base(name, x) => CheckShapes();

    private Node X => InboundNodes[0];

    /// <summary>y = x.</summary>
    public override void Forward() => Value = X.Value;

    /// <summary>∂y/∂x = 1: the upstream gradient as it is.</summary>
    public override void Backward() => Gradients.Add(X, UpstreamGradient(), isShared: true);

    /// <summary>The shape of x.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => inboundShapes[0];

    /// <summary>The dtype of x.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => inboundDTypes[0];
}
