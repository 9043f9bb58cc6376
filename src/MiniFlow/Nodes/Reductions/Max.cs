namespace MiniFlow;

/// <summary>
/// The largest of all elements, or of those along some axes: from <c>(m, n)</c> along axis 0 comes <c>(n,)</c>, or with keepDims <c>(1, n)</c>.
/// </summary>
public sealed class Max : Node
{
    private readonly ReducedAxes axes;

    /// <summary>A node for the largest over all axes, or those listed; a negative axis counts from the end.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public Max(Node x, int[]? axes = null, bool keepDims = false, string? name = null)
        : base(name, x)
    {
        this.axes = new ReducedAxes(axes, keepDims);
        CheckShapes();
    }

    /// <summary>The axes it runs along; null for all.</summary>
    public IReadOnlyList<int>? Axes => axes.Axes;

    /// <summary>Whether the axes stay in the shape, with the length 1.</summary>
    public bool KeepDims => axes.KeepDims;

    private Node X => InboundNodes[0];

    /// <summary>y = the largest x.</summary>
    public override void Forward() => Value = axes.All ? X.Value.Max(keepDims: axes.KeepDims, into: Room()) : X.Value.Max(axes.Axes!, axes.KeepDims, into: Room());

    /// <summary>The largest element gets the upstream gradient, the others 0; several that are equally large share it evenly.</summary>
    public override void Backward()
    {
        var chosen = Tensor.Equal(X.Value, axes.Spread(Value, X.Value.Shape)).Cast(Value.DType);
        var count = axes.All ? chosen.Sum(keepDims: true) : chosen.Sum(axes.Axes!, keepDims: true);
        Gradients.Add(X, chosen / count * axes.Spread(UpstreamGradient(), X.Value.Shape));
    }

    /// <summary>The shape of x without the axes, or with 1 in their place.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => axes.Infer(this, inboundShapes);

    /// <summary>The dtype of x.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => inboundDTypes[0];
}
