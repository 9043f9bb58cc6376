namespace MiniFlow.Lab.Views;

/// <summary>Reads a picture off live nodes.</summary>
internal static class GraphReader
{
    /// <summary>The graph that leads to <paramref name="output"/>, as it stands now. A cycle, which cannot be run, can still
    /// be drawn; so the order is found here and not asked of the library, which would refuse.</summary>
    /// <param name="output">The node that the graph leads to.</param>
    /// <param name="isFlat">Whether names with slashes are names like others, and not scopes.</param>
    public static GraphPicture Read(Node output, bool isFlat = false)
    {
        var nodes = Ancestors(output);
        var positions = new Dictionary<Node, int>();
        for (var position = 0; position < nodes.Count; position++)
            positions.Add(nodes[position], position);

        var edges = new List<PictureEdge>();
        var arriving = nodes.Select(_ => new List<Tensor>()).ToArray();
        foreach (var node in nodes)
            ReadInputs(node, positions, edges, arriving);

        var pictures = nodes.Select((node, position) => ReadNode(node, arriving[position], isFlat)).ToArray();
        return new GraphPicture(pictures, edges);
    }

    /// <summary>The nodes that lead to an output, each after its inputs, and the output itself.</summary>
    public static List<Node> Ancestors(Node output)
    {
        var order = new List<Node>();
        var seen = new HashSet<Node> { output };
        var stack = new Stack<(Node Node, int Next)>();
        stack.Push((output, 0));
        while (stack.TryPop(out var top))
        {
            if (top.Next == top.Node.InboundNodes.Count)
            {
                order.Add(top.Node);
                continue;
            }

            stack.Push((top.Node, top.Next + 1));
            if (seen.Add(top.Node.InboundNodes[top.Next]))
                stack.Push((top.Node.InboundNodes[top.Next], 0));
        }

        return order;
    }

    private static void ReadInputs(Node node, Dictionary<Node, int> positions, List<PictureEdge> edges, List<Tensor>[] arriving)
    {
        for (var index = 0; index < node.InboundNodes.Count; index++)
        {
            var inbound = node.InboundNodes[index];
            var isFirst = node.InboundNodes.IndexOf(inbound) == index;
            var gradient = isFirst && node.Gradients.Has(inbound) ? node.Gradients[inbound] : null;
            var isTwice = node.InboundNodes.Count(other => other == inbound) > 1;
            edges.Add(new PictureEdge(positions[inbound], positions[node], index, gradient is null ? null : new TensorData(gradient), isTwice && gradient is not null));
            if (gradient is not null)
                arriving[positions[inbound]].Add(gradient);
        }
    }

    private static PictureNode ReadNode(Node node, List<Tensor> gradients, bool isFlat) => new()
    {
        Name = node.Name,
        IsFlat = isFlat,
        Operation = TypeName(node),
        Inputs = [.. node.InboundNodes.Select(inbound => inbound.Name)],
        Shape = node.HasValue ? node.Value.Shape.ToString() : node.Shape.IsRankKnown ? node.Shape.ToString() : null,
        Device = node.Device,
        Value = node.HasValue ? new TensorData(node.Value) : null,
        Gradients = [.. gradients.Select(gradient => new TensorData(gradient))],
        GradientSum = gradients.Count switch
        {
            0 => null,
            1 => new TensorData(gradients[0]),
            _ => new TensorData(gradients.Skip(1).Aggregate(gradients[0], (sum, gradient) => sum + gradient)),
        },
    };

    /// <summary>What a node's type is called, without type parameters.</summary>
    public static string TypeName(Node node)
    {
        var name = node.GetType().Name;
        return name.IndexOf('`', StringComparison.Ordinal) is > 0 and var end ? name[..end] : name;
    }
}
