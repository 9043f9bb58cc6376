namespace MiniFlow;

/// <summary>What is known about one step of a run: any number of tagged values.</summary>
public sealed record Summary(IReadOnlyList<SummaryValue> Values)
{
    /// <summary>All values of several summaries, in their order.</summary>
    public static Summary Merge(IEnumerable<Summary> summaries) => new([.. summaries.SelectMany(summary => summary.Values)]);

    /// <summary>A summary of some values.</summary>
    public static Summary Of(params SummaryValue[] values) => new(values);
}
