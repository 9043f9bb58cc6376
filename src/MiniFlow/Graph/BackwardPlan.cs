namespace MiniFlow;

/// <summary>
/// Which nodes have to run backward, and for which of their inbound nodes, so that the gradients asked for come out: those on a path from one
/// of the nodes asked for to the output. Nothing is computed for the data that a network is fed with.
/// </summary>
internal sealed class BackwardPlan
{
    private readonly Node[] wrt;
    private readonly Node[] nodes;
    private readonly bool[][] needed;

    public BackwardPlan(Node output, Node[] order, IReadOnlyList<Node> wrt)
    {
        this.wrt = [.. wrt];
        if (this.wrt.Length == 0)
            throw RunError.NothingAskedFor(output);

        var onPath = OnPath(order);
        foreach (var node in this.wrt)
        {
            if (node is null || !onPath.Contains(node))
                throw RunError.DoesNotLeadTo(output, node);
        }

        var steps = order.Reverse()
            .Select(node => (Node: node, Needed: node.Gradients.Keys.ToArray().Select(onPath.Contains).ToArray()))
            .Where(step => step.Needed.Contains(true))
            .ToArray();
        nodes = Array.ConvertAll(steps, step => step.Node);
        needed = Array.ConvertAll(steps, step => step.Needed);
    }

    public bool IsFor(IReadOnlyList<Node> asked)
    {
        if (asked.Count != wrt.Length)
            return false;
        for (var i = 0; i < wrt.Length; i++)
        {
            if (!ReferenceEquals(asked[i], wrt[i]))
                return false;
        }

        return true;
    }

    /// <summary>From the output back to the nodes asked for; their gradients.</summary>
    public GradientList Run()
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            var gradients = nodes[i].Gradients;
            gradients.Clear();
            gradients.Needed = needed[i];
            Backward(nodes[i]);
            gradients.Check();
        }

        return new GradientList(wrt, Array.ConvertAll(wrt, Gradient));
    }

    /// <summary>The nodes asked for and every node behind them.</summary>
    private HashSet<Node> OnPath(Node[] order)
    {
        var onPath = new HashSet<Node>(wrt.Where(node => node is not null && order.Contains(node)));
        foreach (var node in order)
        {
            if (node.InboundNodes.Any(onPath.Contains))
                onPath.Add(node);
        }

        return onPath;
    }

    private static void Backward(Node node)
    {
        try
        {
            node.Backward();
        }
        catch (Exception exception) when (exception is not LabelException)
        {
            throw RunError.InBackward(node, exception);
        }
    }

    /// <summary>What the outbound nodes hold for the node, summed up, for the caller to keep.</summary>
    private static Tensor Gradient(Node node)
    {
        var outbound = node.OutboundNodes;
        var sum = outbound[0].Gradients.TakeOut(node);
        for (var i = 1; i < outbound.Count; i++)
            sum += outbound[i].Gradients[node];
        return sum;
    }
}
