namespace MiniFlow;

/// <summary>
/// Nodes that record what a graph computes: <c>Summaries.Scalar("loss", loss);</c>, later <c>var merged = Summaries.MergeAll();</c>, and in the training loop
/// <c>writer.Add(session.Run(merged, feed), step)</c>. Tags are made unique as names are and carry the scopes around them.
/// </summary>
public static class Summaries
{
    /// <summary>Records one number a run.</summary>
    /// <exception cref="ShapeException">The node has more than one number.</exception>
    public static SummaryNode Scalar(string tag, Node value) => Kept(value, new ScalarSummaryNode(Tag(tag), value));

    /// <summary>Records how the elements of a node's value are distributed.</summary>
    public static SummaryNode Histogram(string tag, Node values) => Kept(values, new HistogramSummaryNode(Tag(tag), values));

    /// <summary>Records the first pictures of a batch of shape <c>(batch, height, width, channels)</c>, with 1, 3 or 4 channels.</summary>
    /// <exception cref="ShapeException">The node has another shape.</exception>
    public static SummaryNode Image(string tag, Node images, int maxOutputs = 3) => Kept(images, new ImageSummaryNode(Tag(tag), images, AtLeastOne(maxOutputs)));

    /// <summary>Records the first sounds of a batch of shape <c>(batch, frames)</c> or <c>(batch, frames, channels)</c>; samples from −1 to 1.</summary>
    /// <exception cref="ShapeException">The node has another shape.</exception>
    public static SummaryNode Audio(string tag, Node sounds, int sampleRate, int maxOutputs = 3) =>
        Kept(sounds, new AudioSummaryNode(Tag(tag), sounds, AtLeastOne(sampleRate), AtLeastOne(maxOutputs)));

    /// <summary>Records a text.</summary>
    public static SummaryNode Text(string tag, string text) => Text(tag, () => text);

    /// <summary>Records a text that is asked for in every run.</summary>
    public static SummaryNode Text(string tag, Func<string> text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var node = new TextSummaryNode(Tag(tag), text);
        node.Graph.Keep(node);
        return node;
    }

    /// <summary>One node that records what all these do.</summary>
    /// <exception cref="GraphException">There is none.</exception>
    public static SummaryNode Merge(params IReadOnlyList<SummaryNode> summaries)
    {
        ArgumentNullException.ThrowIfNull(summaries);
        return summaries.Count > 0
            ? new MergeSummaryNode(null, summaries)
            : throw new GraphException("There is no summary to merge. Make some first: Summaries.Scalar(\"loss\", loss).");
    }

    /// <summary>One node that records what every summary of the current graph does, as it is now.</summary>
    /// <exception cref="GraphException">The graph has none.</exception>
    public static SummaryNode MergeAll() => Merge(Graph.Current.Summaries);

    private static SummaryNode Kept(Node of, SummaryNode summary)
    {
        of.Graph.Keep(summary);
        return summary;
    }

    private static string Tag(string tag)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tag);
        return tag;
    }

    private static int AtLeastOne(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return number;
    }
}
