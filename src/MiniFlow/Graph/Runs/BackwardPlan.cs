namespace MiniFlow;

/// <summary>
/// Which nodes have to run backward, and for which of their inbound nodes, so that the gradients asked for come out: those on a path from one
/// of the nodes asked for to the output. Nothing is computed for the data that a network is fed with.
/// </summary>
internal sealed class BackwardPlan
{
    private readonly Node output;
    private readonly Node[] order;
    private readonly Node[] wrt;
    private readonly OutputSeed seed;
    private readonly Node[] nodes;
    private readonly bool[][] needed;

    /// <summary>A plan for a backward pass.</summary>
    /// <param name="output">What is differentiated.</param>
    /// <param name="order">The nodes that lead to it, in an order in which they can be computed.</param>
    /// <param name="dependencies">What they wait for.</param>
    /// <param name="seed">What stands behind the output.</param>
    /// <param name="wrt">With respect to what.</param>
    public BackwardPlan(Node output, Node[] order, Dependencies dependencies, OutputSeed seed, IReadOnlyList<Node> wrt)
    {
        this.output = output;
        this.order = order;
        this.seed = seed;
        this.wrt = [.. wrt];
        if (this.wrt.Length == 0)
            throw RunError.NothingAskedFor(output);

        var reached = Reached(dependencies);
        var onPath = OnPath(dependencies);
        foreach (var node in this.wrt)
        {
            if (node is null || !reached.Contains(node))
                throw node is not null && Obstacle(node, dependencies) is { } obstacle ? RunError.NoGradientThrough(output, node, obstacle) : RunError.DoesNotLeadTo(output, node);
        }

        var steps = order.Reverse()
            .Where(node => reached.Contains(node) && (!dependencies.IsFed(node) || node.InboundNodes.Count == 0))
            .Select(node => (Node: node, Needed: node.Gradients.Keys.ToArray().Select(key => onPath.Contains(key) && node.PassesGradientTo(key)).ToArray()))
            .Where(step => step.Needed.Contains(true))
            .ToArray();
        nodes = Array.ConvertAll(steps, step => step.Node);
        needed = Array.ConvertAll(steps, step => step.Needed);
    }

    /// <summary>The nodes that run backward, in that order.</summary>
    public IReadOnlyList<Node> Steps => nodes;

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

    /// <summary>From the output back to the nodes asked for; their gradients, each a tensor of its own.</summary>
    public GradientList Run()
    {
        Backward();
        return new GradientList(wrt, Array.ConvertAll(wrt, Gradient));
    }

    /// <summary>The same, written over the gradients of an earlier run.</summary>
    public GradientList Run(GradientList into)
    {
        for (var i = 0; i < wrt.Length; i++)
        {
            // Where several nodes contribute, their sum has to be made anyway.
            if (wrt[i].OutboundNodes is [var outbound])
                outbound.Gradients.Lend(wrt[i], into[i]);
        }

        Backward();
        for (var i = 0; i < wrt.Length; i++)
        {
            var gradient = wrt[i].OutboundNodes is [var outbound] ? outbound.Gradients.LookUp(wrt[i]) : Gradient(wrt[i]);
            if (gradient != into[i])
                into.Take(i, gradient);
        }

        return into;
    }

    /// <summary>The same for a run that goes on with them: the tensors that the nodes hold, which the next run writes over.</summary>
    public void Run(Tensor[] into)
    {
        Backward();
        for (var i = 0; i < wrt.Length; i++)
            into[i] = wrt[i].UpstreamSum();
    }

    private void Backward()
    {
        NonFinite.Check(output, order);
        seed.Gradients.Clear();
        seed.Backward();
        for (var i = 0; i < nodes.Length; i++)
            nodes[i].RunBackward(needed[i]);
    }

    /// <summary>The output and every node before it that a gradient gets to.</summary>
    private HashSet<Node> Reached(Dependencies dependencies)
    {
        var reached = new HashSet<Node> { output };
        for (var i = order.Length - 1; i >= 0; i--)
        {
            if (reached.Contains(order[i]))
                reached.UnionWith(dependencies.Behind(order[i]).Where(order[i].PassesGradientTo));
        }

        return reached;
    }

    /// <summary>The nodes asked for and every node behind them that lets a gradient through.</summary>
    private HashSet<Node> OnPath(Dependencies dependencies)
    {
        var asked = new HashSet<Node>(wrt.Where(node => node is not null));
        var onPath = new HashSet<Node>();
        foreach (var node in order)
        {
            if (asked.Contains(node) || dependencies.Behind(node).Any(inbound => onPath.Contains(inbound) && node.PassesGradientTo(inbound)))
                onPath.Add(node);
        }

        return onPath;
    }

    /// <summary>On the way from a node to the output, the first one that lets no gradient through; null if there is no way at all.</summary>
    private Node? Obstacle(Node from, Dependencies dependencies)
    {
        var reached = new HashSet<Node>();
        foreach (var node in order)
        {
            var inbound = dependencies.Behind(node).FirstOrDefault(reached.Contains);
            if (inbound is not null && !node.PassesGradientTo(inbound))
                return node;
            if (node == from || inbound is not null)
                reached.Add(node);
        }

        return null;
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
