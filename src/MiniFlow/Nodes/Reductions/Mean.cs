namespace MiniFlow;

/// <summary>
/// The mean of all elements, or of those along some axes: from <c>(m, n)</c> along axis 0 comes <c>(n,)</c>, or with keepDims <c>(1, n)</c>.
/// </summary>
public sealed class Mean : Node
{
    private readonly ReducedAxes axes;

    /// <summary>A node for the mean over all axes, or those listed; a negative axis counts from the end.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public Mean(Node x, int[]? axes = null, bool keepDims = false, string? name = null)
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

    /// <summary>y = Σ x / n.</summary>
    public override void Forward() => Value = axes.All ? X.Value.Mean(keepDims: axes.KeepDims, into: Room()) : X.Value.Mean(axes.Axes!, axes.KeepDims, into: Room());

    /// <summary>∂y/∂x = 1/n: every element gets the n-th part of the upstream gradient of the mean that it went into.</summary>
    public override void Backward()
    {
        var spread = Gradients.Room(X, Value.DType);
        axes.Spread(UpstreamGradient(), spread);
        Gradients.Add(X, Tensor.Multiply(spread, (double)Value.Size / X.Value.Size, into: spread));
    }

    /// <summary>The shape of x without the axes, or with 1 in their place.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => axes.Infer(this, inboundShapes);

    /// <summary>The dtype of x; integers and bools give float32.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => DTypeRules.Floating(inboundDTypes[0]);
}
