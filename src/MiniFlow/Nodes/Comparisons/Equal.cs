namespace MiniFlow;

/// <summary>Where <c>x = y</c>, element by element with broadcasting, as bool. NaN equals nothing, not even itself.</summary>
public sealed class Equal : Node
{
    /// <summary>A node for <c>x = y</c>.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public Equal(Node x, Node y, string? name = null)
        : base(name, x, y) => CheckShapes();

    /// <summary>Whether x = y.</summary>
    public override void Forward() => Value = Tensor.Equal(InboundNodes[0].Value, InboundNodes[1].Value);

    /// <summary>Nothing: truth jumps, and does not change when x or y changes a little.</summary>
    public override void Backward()
    {
    }

    /// <inheritdoc/>
    protected internal override bool PassesGradientTo(Node inbound) => false;

    /// <summary>The shape that both broadcast to.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => ShapeRules.Broadcast(this, inboundShapes);

    /// <summary>bool.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => DType.Bool;
}
