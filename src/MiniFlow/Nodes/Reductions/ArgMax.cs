namespace MiniFlow;

/// <summary>
/// Where the largest element along an axis is, as int64: from logits <c>m×k</c> along axis 1 the m classes with the largest logit. The first of equal ones.
/// </summary>
public sealed class ArgMax : Node
{
    private readonly int axis;

    /// <summary>A node for the index of the largest element along <paramref name="axis"/>; a negative one counts from the end.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public ArgMax(Node x, int axis = 0, string? name = null)
        : base(name, x)
    {
        this.axis = axis;
        CheckShapes();
    }

    private Node X => InboundNodes[0];

    /// <summary>The index of the largest element.</summary>
    public override void Forward() => Value = X.Value.ArgMax(axis);

    /// <summary>Nothing: an index jumps, and does not change when x changes a little.</summary>
    public override void Backward()
    {
    }

    /// <inheritdoc/>
    protected internal override bool PassesGradientTo(Node inbound) => false;

    /// <summary>The shape of x without the axis.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => new ReducedAxes([axis], keepDims: false).Infer(this, inboundShapes);

    /// <summary>int64.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => DType.Int64;
}
