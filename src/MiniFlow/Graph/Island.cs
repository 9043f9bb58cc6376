namespace MiniFlow;

/// <summary>
/// The connected part of the graph that a node belongs to: two nodes are on the same island when a chain of links, in whatever direction,
/// joins them. Kept as a union-find forest that holds no nodes, so that the answer costs next to nothing and keeps nothing alive.
/// </summary>
internal sealed class Island
{
    private Island? parent;

    /// <summary>The island of a new node: those of its inbound nodes become one.</summary>
    public static Island Of(NodeList inboundNodes)
    {
        if (inboundNodes.Count == 0)
            return new Island();
        var island = inboundNodes[0].Island.Root();
        foreach (var inbound in inboundNodes)
            island.Join(inbound.Island);
        return island;
    }

    public bool IsSameAs(Island other) => Root() == other.Root();

    public void Join(Island other)
    {
        var (mine, others) = (Root(), other.Root());
        if (mine != others)
            others.parent = mine;
    }

    private Island Root()
    {
        var root = this;
        while (root.parent is not null)
            root = root.parent;

        // Everyone on the way points at the root from now on, so that the next search is short.
        for (var island = this; island != root;)
            (island, island.parent) = (island.parent!, root);
        return root;
    }
}
