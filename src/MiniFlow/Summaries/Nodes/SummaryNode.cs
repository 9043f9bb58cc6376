namespace MiniFlow;

/// <summary>
/// A node that records what another one computes, under a tag: <c>session.Run(summary, feed)</c> gives a <see cref="Summary"/> to hand to an <see cref="EventFileWriter"/>. Like any
/// node it runs only when it is fetched.
/// </summary>
public abstract class SummaryNode : Node
{
    /// <summary>A summary of <paramref name="inboundNodes"/>.</summary>
    private protected SummaryNode(string? name, params IReadOnlyList<Node> inboundNodes)
        : base(name, inboundNodes) => CheckShapes();

    /// <summary>What was recorded in this run.</summary>
    internal Summary? Recorded { get; private set; }

    internal override bool HasResult => false;

    /// <summary>Records what its inbound nodes have computed.</summary>
    public sealed override void Forward() => Recorded = Record();

    /// <summary>Nothing: a record has no gradient.</summary>
    public sealed override void Backward()
    {
    }

    /// <inheritdoc/>
    protected internal sealed override bool PassesGradientTo(Node inbound) => false;

    internal override void RunForward() => CallForward();

    /// <summary>What there is to record.</summary>
    private protected abstract Summary Record();

    private protected override void BeginRun() => Recorded = null;
}
