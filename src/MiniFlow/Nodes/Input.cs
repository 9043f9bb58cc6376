namespace MiniFlow;

/// <summary>
/// Where values enter the graph: data, labels, weights. It computes nothing: a run takes its value from the feed. Having no inbound node, it
/// keeps one gradient, its own: the sum of what its outbound nodes hold for it.
/// </summary>
public class Input : Node
{
    /// <summary>An input, with as much said about its values as is known; a feed is held against that.</summary>
    /// <param name="name">A name for messages and pictures; without one, <c>Input</c>, <c>Input_1</c>, ….</param>
    /// <param name="shape">The shape, with null for a dimension that may vary: <c>[null, 784]</c>. Without one, any.</param>
    /// <param name="dtype">The dtype that a feed is converted to. Without one, whatever is fed.</param>
    public Input(string? name = null, Shape? shape = null, DType? dtype = null)
        : base(name)
    {
        Shape = shape ?? Shape.Unknown;
        DType = dtype;
    }

    /// <summary>The dtype of the value, or null if it is whatever is fed.</summary>
    public DType? DType { get; }

    /// <summary>Nothing: the value has come with the feed.</summary>
    public override void Forward()
    {
    }

    /// <summary>dL/dx = Σ over the outbound nodes of their gradient for x.</summary>
    public override void Backward() => Gradients.Add(this, UpstreamGradient(), isShared: true);

    internal override bool MustBeFed(bool forBackward) => true;

    private protected override NodeList GradientKeys => new(this);

    internal override void AcceptFeed(Tensor fed, bool asItComes)
    {
        if (!Shape.IsCompatibleWith(fed.Shape))
        {
            throw new ShapeException(
                $"{Label} is fed a value of shape {fed.Shape}, but it was made for {Shape}. "
                + "Reshape the value, or make the input with another shape (null for a dimension that may vary).");
        }

        Value = DType is { } dtype && dtype != fed.DType && !asItComes ? Converted(fed, dtype) : fed;
    }

    private Tensor Converted(Tensor fed, DType dtype) =>
        dtype.IsFloating() || !fed.DType.IsFloating()
            ? fed.Cast(dtype)
            : throw new GraphException(
                $"{Label} takes {dtype.Name()} and is fed {fed.DType.Name()}, whose fractions would be lost. "
                + $"If the numbers are whole, feed value.Cast(DType.{dtype}).");
}
