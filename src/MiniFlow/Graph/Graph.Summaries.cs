namespace MiniFlow;

/// <content>The summaries that <see cref="Summaries.MergeAll"/> finds.</content>
public sealed partial class Graph
{
    private readonly List<SummaryNode> summaries = [];

    /// <summary>All summaries, in the order in which they were made; merged ones are not among them.</summary>
    public IReadOnlyList<SummaryNode> Summaries
    {
        get
        {
            lock (gate)
                return [.. summaries];
        }
    }

    /// <summary>Keeps a summary that is ready to be recorded.</summary>
    internal void Keep(SummaryNode summary)
    {
        lock (gate)
            summaries.Add(summary);
    }
}
