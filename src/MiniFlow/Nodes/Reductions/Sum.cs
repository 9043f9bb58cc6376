namespace MiniFlow;

/// <summary>
/// The sum of all elements, or of those along some axes: from <c>(m, n)</c> along axis 0 comes <c>(n,)</c>, or with keepDims <c>(1, n)</c>.
/// </summary>
public sealed class Sum : Node
{
    private readonly ReducedAxes axes;

    /// <summary>A node for the sum over all axes, or those listed; a negative axis counts from the end.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public Sum(Node x, int[]? axes = null, bool keepDims = false, string? name = null)
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

    /// <summary>y = Σ x.</summary>
    public override void Forward() => Value = axes.All ? X.Value.Sum(keepDims: axes.KeepDims, into: Room()) : X.Value.Sum(axes.Axes!, axes.KeepDims, into: Room());

    /// <summary>∂y/∂x = 1: every element gets the upstream gradient of the sum that it went into.</summary>
    public override void Backward()
    {
        var spread = Gradients.Room(X, Value.DType);
        axes.Spread(UpstreamGradient(), spread);
        Gradients.Add(X, spread);
    }

    /// <summary>The shape of x without the axes, or with 1 in their place.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => axes.Infer(this, inboundShapes);

    /// <summary>The dtype of x; integers and bools give int64.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => inboundDTypes[0] is DType.Int32 or DType.Bool ? DType.Int64 : inboundDTypes[0];
}
