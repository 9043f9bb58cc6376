namespace MiniFlow;

/// <summary>
/// A session for a notebook, where <c>c.Eval()</c> is all that a cell needs to say. Opening one closes the one that was opened on the graph before: a cell
/// that is run again leaves nothing open behind.
/// </summary>
public sealed class InteractiveSession : Session
{
    /// <inheritdoc cref="Session(Graph?, bool, long)"/>
    public InteractiveSession(Graph? graph = null, bool softPlacement = false, long seed = 0)
        : base(graph, softPlacement, seed)
    {
        Graph.Interactive?.Dispose();
        Graph.Interactive = this;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (Graph.Interactive == this)
            Graph.Interactive = null;
        base.Dispose(disposing);
    }
}
