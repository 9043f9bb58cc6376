namespace MiniFlow;

/// <content>How a node knows the nodes before and behind it.</content>
public abstract partial class Node
{
    private readonly WeakNodeList links = new();
    private NodeList? activeOutbound;

    /// <summary>From now on only these outbound nodes count, or all that there are.</summary>
    internal void Link(NodeList? outbound) => activeOutbound = outbound;

    private NodeList CheckedInbound(IReadOnlyList<Node> inboundNodes)
    {
        // Copied: the graph must not change when the caller's list does.
        var nodes = inboundNodes?.ToArray() ?? [];
        var missing = Array.IndexOf(nodes, null);
        if (missing >= 0)
        {
            throw new GraphException(
                $"Inbound node number {missing + 1} of {nodes.Length} of a new {TypeName} is null. "
                + "Make that node first; in a notebook, run the cell that makes it.");
        }

        if (HasResult && Array.Find(nodes, node => !node.HasResult) is { } operation)
            throw new GraphException($"A {TypeName} cannot compute from {operation.Label}: that is an operation, which is run for what it does and has no value.");
        return new NodeList(nodes);
    }

    private void LinkToInbound()
    {
        for (var i = 0; i < InboundNodes.Count; i++)
        {
            // A node that is given twice still has one link back.
            if (InboundNodes.IndexOf(InboundNodes[i]) == i)
                InboundNodes[i].links.Add(this);
        }
    }
}
