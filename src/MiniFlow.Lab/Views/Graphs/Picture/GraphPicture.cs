namespace MiniFlow.Lab.Views;

/// <summary>What a graph view draws: a snapshot of a graph of nodes, with whatever values and gradients they hold.</summary>
internal sealed class GraphPicture
{
    public GraphPicture(IReadOnlyList<PictureNode> nodes, IReadOnlyList<PictureEdge> edges)
    {
        (Nodes, Edges) = (nodes, edges);
        HasValues = nodes.Any(node => node.Value is not null);
        HasDevices = nodes.Any(node => node.Device is not null);
        HasGradients = edges.Any(edge => edge.Gradient is not null);
    }

    /// <summary>The nodes, each after its inputs; the last one is the output.</summary>
    public IReadOnlyList<PictureNode> Nodes { get; }

    public IReadOnlyList<PictureEdge> Edges { get; }

    public PictureNode Output => Nodes[^1];

    /// <summary>Whether a scope has placed some of the nodes on a device.</summary>
    public bool HasDevices { get; }

    /// <summary>Whether a forward pass has been made.</summary>
    public bool HasValues { get; }

    /// <summary>Whether a backward pass has been made.</summary>
    public bool HasGradients { get; }
}
