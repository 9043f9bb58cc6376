namespace MiniFlow;

/// <content>Running summaries, which give a record and no tensor.</content>
public partial class Session
{
    /// <summary>Records a summary, to be handed to an <see cref="EventFileWriter"/>.</summary>
    /// <inheritdoc cref="Run(Node, Feed?)"/>
    public Summary Run(SummaryNode fetch, Feed? feed = null)
    {
        using var run = Begin([fetch], feed);
        var recorded = fetch.Recorded!;
        run.Update();
        return recorded;
    }

    /// <summary>Records a summary and computes a node in the same run: the training step, most often, whose tensor then has no elements.</summary>
    /// <inheritdoc cref="Run(Node, Feed?)"/>
    public (Summary Summary, Tensor Value) Run(SummaryNode summary, Node fetch, Feed? feed = null)
    {
        using var run = Begin([summary, fetch], feed);
        var both = (summary.Recorded!, run[1]);
        run.Update();
        return both;
    }
}
