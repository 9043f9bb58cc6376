namespace MiniFlow;

/// <summary>The outbound nodes that count in one run or backward pass: those that lead to its output.</summary>
internal sealed class ActiveLinks
{
    private readonly Node[] order;
    private readonly NodeList[] outbound;

    /// <summary>For each node of <paramref name="order"/> its outbound nodes within it, each once; for the last one the seed, if there is one.</summary>
    public ActiveLinks(Node[] order, Dependencies dependencies, Node? seed)
    {
        this.order = order;
        var position = new Dictionary<Node, int>(order.Length);
        var lists = new List<Node>[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            position.Add(order[i], i);
            lists[i] = [];
        }

        foreach (var node in order)
        {
            foreach (var inbound in dependencies.Behind(node))
            {
                var links = lists[position[inbound]];

                // The same node twice as an input is one link: it would be the last one added.
                if (links.Count == 0 || links[^1] != node)
                    links.Add(node);
            }
        }

        if (seed is not null)
            lists[^1].Add(seed);
        outbound = Array.ConvertAll(lists, links => new NodeList(links.ToArray()));
    }

    /// <summary>From now on they are what <see cref="Node.OutboundNodes"/> says.</summary>
    public void Apply()
    {
        for (var i = 0; i < order.Length; i++)
            order[i].Link(outbound[i]);
    }
}
