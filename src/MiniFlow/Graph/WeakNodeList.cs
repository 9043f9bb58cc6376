namespace MiniFlow;

/// <summary>
/// Nodes that are remembered without being kept alive, such as those that were built on a node: a cell that builds a graph on the same inputs
/// again and again leaves no trail of dead graphs behind.
/// </summary>
internal sealed class WeakNodeList
{
    private const int FewLinks = 8;

    private readonly List<WeakReference<Node>> links = [];
    private int cleanAt = FewLinks;

    public void Add(Node node)
    {
        if (links.Count >= cleanAt)
        {
            links.RemoveAll(link => !link.TryGetTarget(out _));
            cleanAt = Math.Max(FewLinks, 2 * links.Count);
        }

        links.Add(new WeakReference<Node>(node));
    }

    public void Remove(Node node) =>
        links.RemoveAll(link => !link.TryGetTarget(out var each) || each == node);

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
