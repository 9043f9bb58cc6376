namespace MiniFlow;

/// <summary>
/// For every class index a row of zeros with a one at that index: <c>(m,)</c> gives <c>(m, depth)</c>, float32. What labels become for
/// <see cref="SoftmaxCrossEntropyWithLogits"/>.
/// </summary>
public sealed class OneHot : Node
{
    private readonly int depth;

    /// <summary>A node for one-hot rows of <paramref name="indices"/>, which go from 0 to <paramref name="depth"/> - 1.</summary>
    public OneHot(Node indices, int depth, string? name = null)
        : base(name, indices)
    {
        if (depth < 1)
            throw new GraphException($"{Label} needs a depth of at least 1, not {depth}: as many as there are classes.");
        this.depth = depth;
        CheckShapes();
    }

    /// <summary>A one at each index.</summary>
    public override void Forward() => Value = Tensor.OneHot(InboundNodes[0].Value, depth);

    /// <summary>Nothing: class indices cannot change a little.</summary>
    public override void Backward()
    {
    }

    /// <inheritdoc/>
    protected internal override bool PassesGradientTo(Node inbound) => false;

    /// <summary>The shape of the indices with a last axis of depth.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) =>
        inboundShapes[0].IsRankKnown ? new Shape([.. inboundShapes[0].ToArray(), depth]) : Shape.Unknown;

    /// <summary>float32.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes)
    {
        DTypeRules.RequireInteger(this, 0, inboundDTypes[0]);
        return DType.Float32;
    }
}
