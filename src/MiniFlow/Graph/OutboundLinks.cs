namespace MiniFlow;

/// <summary>
/// The nodes that were built on a node, remembered without keeping them alive: a cell that builds a graph on the same inputs again and
/// again leaves no trail of dead graphs behind.
/// </summary>
internal sealed class OutboundLinks
{
    private const int FewLinks = 8;

    private readonly List<WeakReference<Node>> links = [];
    private int cleanAt = FewLinks;

    public void Add(Node outbound)
    {
        if (links.Count >= cleanAt)
        {
            links.RemoveAll(link => !link.TryGetTarget(out _));
            cleanAt = Math.Max(FewLinks, 2 * links.Count);
        }

        links.Add(new WeakReference<Node>(outbound));
    }

    public void Remove(Node outbound) =>
        links.RemoveAll(link => !link.TryGetTarget(out var node) || node == outbound);

    /// <summary>Those that are still there, in the order in which they were built.</summary>
    public NodeList ToNodeList()
    {
        var nodes = new List<Node>(links.Count);
        foreach (var link in links)
        {
            if (link.TryGetTarget(out var node))
                nodes.Add(node);
        }

        return new NodeList(nodes.ToArray());
    }
}
