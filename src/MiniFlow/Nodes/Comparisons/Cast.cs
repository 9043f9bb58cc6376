namespace MiniFlow;

/// <summary>
/// The same numbers as another dtype: true becomes 1, floating point loses its fraction on the way to integers. A gradient goes through from one
/// floating dtype to another.
/// </summary>
public sealed class Cast : Node
{
    private readonly DType to;

    /// <summary>A node for <paramref name="x"/> as <paramref name="dtype"/>.</summary>
    public Cast(Node x, DType dtype, string? name = null)
        : base(name, x)
    {
        to = dtype;
        CheckShapes();
    }

    private Node X => InboundNodes[0];

    /// <summary>x as the other dtype.</summary>
    public override void Forward()
    {
        Value = Room();
        Value.CopyFrom(X.Value);
    }

    /// <summary>The upstream gradient as x's own dtype.</summary>
    public override void Backward()
    {
        var converted = Gradients.Room(X, X.Value.DType);
        converted.CopyFrom(UpstreamGradient());
        Gradients.Add(X, converted);
    }

    /// <summary>Whole numbers and truth jump; they have no gradient.</summary>
    protected internal override bool PassesGradientTo(Node inbound) =>
        to.IsFloating() && (X.DType == DType.Unknown || X.DType.IsFloating());

    /// <summary>The shape of x.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => inboundShapes[0];

    /// <summary>The other dtype.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => to;
}
