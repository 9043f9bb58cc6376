namespace MiniFlow;

/// <summary>What comes in, unchanged, but for a gradient it is a constant: what stands before it gets none on this path.</summary>
public sealed class StopGradient : Node
{
    /// <summary>A node that lets the value of <paramref name="x"/> through and no gradient back.</summary>
    public StopGradient(Node x, string? name = null)
        : base(name, x) => CheckShapes();

    /// <summary>y = x.</summary>
    public override void Forward() => Value = InboundNodes[0].Value;

    /// <summary>Nothing goes back.</summary>
    public override void Backward()
    {
    }

    /// <inheritdoc/>
    protected internal override bool PassesGradientTo(Node inbound) => false;

    /// <summary>The shape of x.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => inboundShapes[0];

    /// <summary>The dtype of x.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => inboundDTypes[0];
}
