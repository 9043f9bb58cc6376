namespace MiniFlow;

/// <summary>
/// A place for a value that every run is fed: <c>new Placeholder(DType.Float32, shape: [null, 784])</c>. Where an <see cref="Input"/> takes whatever comes, a
/// placeholder says which dtype, and as much of the shape as is always the same.
/// </summary>
public sealed class Placeholder : Node
{
    /// <summary>A placeholder.</summary>
    /// <param name="dtype">The dtype of its values. A feed of floating-point numbers or integers is converted where no fraction is lost.</param>
    /// <param name="shape">The shape, with null for a dimension that may vary. Without one, any.</param>
    /// <param name="name">A name; without one, <c>Placeholder</c>, <c>Placeholder_1</c>, ….</param>
    public Placeholder(DType dtype, Shape? shape = null, string? name = null)
        : base(name)
    {
        DType = dtype;
        Shape = shape ?? Shape.Unknown;
    }

    internal override bool IsFeedable => true;

    private protected override NodeList GradientKeys => new(this);

    /// <summary>Nothing: the value has come with the feed.</summary>
    public override void Forward()
    {
    }

    /// <summary>dL/dx = Σ over the outbound nodes of their gradient for x.</summary>
    public override void Backward() => Gradients.Add(this, UpstreamGradient(), isShared: true);

    internal override bool MustBeFed(bool forBackward) => true;

    internal override void AcceptFeed(Tensor fed, bool asItComes) => Value = FeedRules.Accept(this, fed, asItComes);
}
