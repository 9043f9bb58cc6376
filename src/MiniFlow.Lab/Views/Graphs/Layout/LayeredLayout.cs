namespace MiniFlow.Lab.Views;

/// <summary>A drawing of a directed graph in layers, every edge running downwards, made in the four steps of
/// K. Sugiyama, S. Tagawa and M. Toda, "Methods for visual understanding of hierarchical system structures" (1981):
/// break cycles, assign layers, order each layer, choose positions. It holds what does not change when a box grows:
/// which layer, and which x coordinate; positions follow from those.</summary>
internal sealed class LayeredLayout
{
    private LayeredLayout(IReadOnlyList<PlacedBox> boxes, IReadOnlyList<Route> routes, IReadOnlyList<double> layerHeights, IReadOnlyList<double> gaps)
    {
        Boxes = boxes;
        Routes = routes;
        LayerHeights = layerHeights;
        Gaps = gaps;
    }

    /// <summary>Each box's layer and the x coordinate of its centre.</summary>
    public IReadOnlyList<PlacedBox> Boxes { get; }

    /// <summary>Each edge's way through the layers.</summary>
    public IReadOnlyList<Route> Routes { get; }

    /// <summary>The height of each layer: that of its tallest box or label.</summary>
    public IReadOnlyList<double> LayerHeights { get; }

    /// <summary>The space below each layer, wider where edges run far to the side.</summary>
    public IReadOnlyList<double> Gaps { get; }

    /// <summary>Lays a graph out. An edge from a box to itself is not allowed; any other graph is.</summary>
    public static LayeredLayout Of(IReadOnlyList<LayoutBox> boxes, IReadOnlyList<LayoutEdge> edges)
    {
        var upward = CycleBreaker.FindUpwardEdges(boxes.Count, edges);
        var downward = edges.Select((edge, index) => upward[index] ? edge with { From = edge.To, To = edge.From } : edge).ToArray();
        var layering = Layering.Assign(boxes, downward);
        var network = new LayerNetwork(boxes, downward, layering);
        CrossingReduction.Run(network);
        var x = HorizontalPlacement.Run(network);

        var placed = boxes.Select((_, index) => new PlacedBox(x[index], layering[index])).ToArray();
        var routes = network.Chains.Select((chain, edge) => new Route(
            upward[edge],
            chain.Select(bend => new Bend(x[bend.Index], bend.Layer)).ToArray(),
            edges[edge].HasLabel ? chain.Count - 1 : -1)).ToArray();
        return new LayeredLayout(placed, routes, Heights(network), FindGaps(network, x));
    }

    private static double[] Heights(LayerNetwork network) =>
        [.. network.Layers.Select(layer => layer.Max(vertex => vertex.Height))];

    private static double[] FindGaps(LayerNetwork network, double[] x)
    {
        var gaps = new double[network.Layers.Count];
        for (var layer = 0; layer < gaps.Length; layer++)
        {
            var widest = network.Layers[layer].SelectMany(upper => upper.Below.Select(lower => Math.Abs(x[upper.Index] - x[lower.Index]))).DefaultIfEmpty(0).Max();
            gaps[layer] = layer == gaps.Length - 1 ? 0 : Math.Round(Math.Clamp(22 + (0.09 * widest), 28, 110));
        }

        return gaps;
    }
}
