namespace MiniFlow;

/// <summary>The outbound nodes that count in one run: those that lead to its output.</summary>
internal static class ActiveLinks
{
    /// <summary>For each node of <paramref name="order"/> its outbound nodes within it, each once; for the last one the seed.</summary>
    public static NodeList[] Of(Node[] order, Node seed)
    {
        var position = new Dictionary<Node, int>(order.Length);
        var outbound = new List<Node>[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            position.Add(order[i], i);
            outbound[i] = [];
        }

        foreach (var node in order)
        {
            foreach (var inbound in node.InboundNodes)
            {
                var links = outbound[position[inbound]];

                // The same node twice as an input is one link: it would be the last one added.
                if (links.Count == 0 || links[^1] != node)
                    links.Add(node);
            }
        }

        outbound[^1].Add(seed);
        return Array.ConvertAll(outbound, links => new NodeList(links.ToArray()));
    }
}
