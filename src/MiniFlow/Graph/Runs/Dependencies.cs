namespace MiniFlow;

/// <summary>
/// What each node waits for in one kind of run: its inbound nodes, but nothing where the feed gives it its value, and for a variable that the run
/// initialises the node that computes its initial value.
/// </summary>
internal sealed class Dependencies(IReadOnlySet<Node> fed, IReadOnlySet<Variable> initialised)
{
    /// <summary>Every node waits for its inbound nodes and nothing else.</summary>
    public static Dependencies Inbound { get; } = new(new HashSet<Node>(), new HashSet<Variable>());

    public NodeList Of(Node node) =>
        IsFed(node) ? NodeList.Empty
        : node is Variable variable && initialised.Contains(variable) ? variable.InitialDependency
        : node.InboundNodes;

    /// <summary>The nodes that a gradient goes on to.</summary>
    public NodeList Behind(Node node) => IsFed(node) ? NodeList.Empty : node.InboundNodes;

    public bool Initialises(Variable variable) => initialised.Contains(variable);

    public bool IsFed(Node node) => fed.Contains(node) && node.IsFeedItsValue;
}
