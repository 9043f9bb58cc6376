namespace MiniFlow;

/// <summary>Several summaries in one, so that a single run records them all.</summary>
internal sealed class MergeSummaryNode(string? name, IReadOnlyList<SummaryNode> summaries) : SummaryNode(name ?? "Merge", summaries)
{
    public override string OperationType => "MergeSummary";

    private protected override Summary Record() => Summary.Merge(InboundNodes.Cast<SummaryNode>().Select(node => node.Recorded!));
}
