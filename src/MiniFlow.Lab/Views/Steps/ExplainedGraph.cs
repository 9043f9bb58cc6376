namespace MiniFlow.Lab.Views;

/// <summary>A graph with the values and gradients of a run, as an explanation needs it.</summary>
internal sealed class ExplainedGraph
{
    private ExplainedGraph(IReadOnlyList<Node> nodes, GraphPicture picture, int wrt)
    {
        (Nodes, Picture, Wrt) = (nodes, picture, wrt);
        Incoming = [.. nodes.Select((_, node) => EdgesWhere(edge => edge.To == node))];
        Outgoing = [.. nodes.Select((_, node) => EdgesWhere(edge => edge.From == node))];
    }

    public IReadOnlyList<Node> Nodes { get; }

    public GraphPicture Picture { get; }

    /// <summary>The position of the node that the output is differentiated with respect to.</summary>
    public int Wrt { get; }

    /// <summary>The edges into each node, in the order of its inputs.</summary>
    public IReadOnlyList<int[]> Incoming { get; }

    /// <summary>The edges out of each node.</summary>
    public IReadOnlyList<int[]> Outgoing { get; }

    public int Output => Nodes.Count - 1;

    /// <summary>Reads the graph after a backward pass to <paramref name="wrt"/>.</summary>
    public static ExplainedGraph Read(Node output, Node wrt)
    {
        var nodes = GraphReader.Ancestors(output);
        var position = nodes.IndexOf(wrt);
        if (position < 0)
            throw new GraphException($"{output.Name} does not depend on {wrt.Name}, so there is no gradient to explain. Name a node that {output.Name} is computed from.");
        var graph = new ExplainedGraph(nodes, GraphReader.Read(output, isFlat: true), position);
        return graph.Picture.HasValues && (position == graph.Output || graph.Picture.Nodes[position].GradientSum is not null)
            ? graph
            : throw new GraphException($"No gradient of {output.Name} with respect to {wrt.Name} has been computed yet. Call Explain({output.Name}, feed, {wrt.Name}), or ValueAndGrad before.");
    }

    public string Name(int node) => Picture.Nodes[node].Name;

    public string OutputName => Name(Output);

    public TensorData Value(int node) => Picture.Nodes[node].Value!;

    /// <summary>The gradient of the output with respect to a node: 1 for the output itself; null where it was not needed.</summary>
    public TensorData? Gradient(int node) => node == Output ? new TensorData(Tensor.Ones(Value(node).Shape, DType.Float64)) : Picture.Nodes[node].GradientSum;

    public bool IsNumber(int node) => Value(node).Size == 1;

    /// <summary>Whether the nodes on both sides of an edge are single numbers.</summary>
    public bool IsBetweenNumbers(int edge) => IsNumber(Picture.Edges[edge].From) && IsNumber(Picture.Edges[edge].To);

    /// <summary>The rule for a node's operation.</summary>
    public LocalRule Rule(int node) => RuleBook.For(Nodes[node]);

    /// <summary>A node with its inputs, for its rule.</summary>
    public RuleSubject Subject(int node) => new(
        Name(node),
        Value(node),
        [.. Nodes[node].InboundNodes.Select(inbound => inbound.Name)],
        [.. Incoming[node].Select(edge => Value(Picture.Edges[edge].From))],
        Gradient(node));

    private int[] EdgesWhere(Func<PictureEdge, bool> condition) =>
        [.. Enumerable.Range(0, Picture.Edges.Count).Where(edge => condition(Picture.Edges[edge]))];
}
