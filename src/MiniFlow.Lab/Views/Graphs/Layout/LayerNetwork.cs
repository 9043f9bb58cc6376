namespace MiniFlow.Lab.Views;

/// <summary>The graph with its layers filled in: an edge over several layers has become a chain of short ones.</summary>
internal sealed class LayerNetwork
{
    public LayerNetwork(IReadOnlyList<LayoutBox> boxes, IReadOnlyList<LayoutEdge> edges, IReadOnlyList<int> layering)
    {
        Vertices = [.. boxes.Select((box, index) => new LayerVertex(index, layering[index], box.Width, box.Height, isBend: false))];
        Chains = [.. edges.Select(AddChain)];
        Layers = [.. Enumerable.Range(0, Vertices.Max(vertex => vertex.Layer) + 1).Select(_ => new List<LayerVertex>())];
        FillLayers(boxes.Count);
    }

    /// <summary>All vertices by index.</summary>
    public List<LayerVertex> Vertices { get; }

    /// <summary>The bends of each edge, from the upper box to the lower one.</summary>
    public IReadOnlyList<IReadOnlyList<LayerVertex>> Chains { get; }

    /// <summary>The vertices of each layer from left to right.</summary>
    public IReadOnlyList<List<LayerVertex>> Layers { get; }

    private List<LayerVertex> AddChain(LayoutEdge edge)
    {
        var chain = new List<LayerVertex>();
        var upper = Vertices[edge.From];
        var last = Vertices[edge.To].Layer - 1;
        for (var layer = upper.Layer + 1; layer <= last; layer++)
        {
            var isLabel = edge.HasLabel && layer == last;
            var bend = new LayerVertex(Vertices.Count, layer, isLabel ? edge.LabelWidth : 0, isLabel ? edge.LabelHeight : 0, isBend: true);
            Vertices.Add(bend);
            chain.Add(bend);
            Connect(upper, bend);
            upper = bend;
        }

        Connect(upper, Vertices[edge.To]);
        return chain;
    }

    private static void Connect(LayerVertex upper, LayerVertex lower)
    {
        upper.Below.Add(lower);
        lower.Above.Add(upper);
    }

    /// <summary>The first order: walking up from the last boxes in the order of their inputs, so that the first input
    /// of a node starts out left of the second.</summary>
    private void FillLayers(int boxCount)
    {
        var seen = new bool[Vertices.Count];
        var stack = new Stack<LayerVertex>();
        for (var box = boxCount - 1; box >= 0; box--)
        {
            if (Vertices[box].Below.Count > 0)
                continue;
            stack.Push(Vertices[box]);
            while (stack.TryPop(out var vertex))
            {
                if (seen[vertex.Index])
                    continue;
                seen[vertex.Index] = true;
                vertex.Position = Layers[vertex.Layer].Count;
                Layers[vertex.Layer].Add(vertex);
                for (var input = vertex.Above.Count - 1; input >= 0; input--)
                    stack.Push(vertex.Above[input]);
            }
        }
    }
}
