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
        DType = dtype ?? DType.Unknown;
    }

    /// <summary>Nothing: the value has come with the feed.</summary>
    public override void Forward()
    {
    }

    /// <summary>dL/dx = Σ over the outbound nodes of their gradient for x.</summary>
    public override void Backward() => Gradients.Add(this, UpstreamGradient(), isShared: true);

    internal override bool MustBeFed(bool forBackward) => true;

    private protected override NodeList GradientKeys => new(this);

    internal override bool IsFeedable => true;

    internal override void AcceptFeed(Tensor fed, bool asItComes) => Value = FeedRules.Accept(this, fed, asItComes);
}
