namespace MiniFlow.Lab.Views;

/// <summary>Orders each layer so that few edges cross: sweeps down and up, each vertex going to the mean place of its
/// neighbours, and then exchanges of neighbours that save a crossing; the best order that was met is kept.</summary>
internal static class CrossingReduction
{
    private const int MostSweeps = 24;

    /// <summary>Sets the order of the network's layers.</summary>
    public static void Run(LayerNetwork network)
    {
        var layers = network.Layers;
        var best = Snapshot(layers);
        var fewest = CountAll(layers);
        // Large graphs get fewer sweeps: the first ones gain most, and a picture must not keep a cell waiting.
        var sweeps = Math.Clamp(60_000 / Math.Max(1, network.Vertices.Count), 4, MostSweeps);
        var sinceBest = 0;
        for (var sweep = 0; sweep < sweeps && fewest > 0 && sinceBest < 8; sweep++)
        {
            Sweep(layers, sweep);
            Exchange(layers);
            var crossings = CountAll(layers);
            sinceBest++;
            if (crossings < fewest)
            {
                fewest = crossings;
                best = Snapshot(layers);
                sinceBest = 0;
            }
        }

        Restore(layers, best);
    }

    /// <summary>How many pairs of edges cross in the present order.</summary>
    public static long CountAll(IReadOnlyList<List<LayerVertex>> layers)
    {
        long crossings = 0;
        for (var layer = 0; layer + 1 < layers.Count; layer++)
            crossings += Count(layers[layer], layers[layer + 1].Count);
        return crossings;
    }

    /// <summary>Crossings between two layers, by W. Barth, P. Mutzel and M. Jünger, "Simple and efficient bilayer cross
    /// counting" (2004): going through the edges by their upper ends, each crosses those before it that end further right.</summary>
    private static long Count(List<LayerVertex> upper, int lowerCount)
    {
        var ends = upper.SelectMany(vertex => vertex.Below.Select(lower => lower.Position).Order());
        var tree = new int[lowerCount + 1];
        var total = 0;
        long crossings = 0;
        foreach (var end in ends)
        {
            var notRight = 0;
            for (var index = end + 1; index > 0; index -= index & -index)
                notRight += tree[index];
            crossings += total - notRight;
            total++;
            for (var index = end + 1; index <= lowerCount; index += index & -index)
                tree[index]++;
        }

        return crossings;
    }

    private static void Sweep(IReadOnlyList<List<LayerVertex>> layers, int sweep)
    {
        var downwards = sweep % 2 == 1;
        // Later sweeps settle ties as if by lot: some crossings only go when several layers change together. The lot
        // depends on nothing but the vertex and the sweep, so that a graph always gives the same picture.
        var byLot = sweep >= 2 && sweep % 4 < 2;
        for (var step = 1; step < layers.Count; step++)
        {
            var layer = layers[downwards ? step : layers.Count - 1 - step];
            var ordered = layer
                .OrderBy(vertex => Mean(downwards ? vertex.Above : vertex.Below) ?? vertex.Position)
                .ThenBy(vertex => byLot ? Lot(vertex.Index, sweep) : vertex.Position)
                .ToArray();
            for (var position = 0; position < ordered.Length; position++)
                Put(layer, position, ordered[position]);
        }
    }

    private static int Lot(int index, int sweep)
    {
        var mixed = ((uint)index + 1) * 2654435761u ^ ((uint)sweep * 2246822519u);
        return (int)((mixed ^ (mixed >> 15)) * 3266489917u >> 1);
    }

    private static double? Mean(List<LayerVertex> neighbours) =>
        neighbours.Count == 0 ? null : neighbours.Average(neighbour => neighbour.Position);

    private static void Exchange(IReadOnlyList<List<LayerVertex>> layers)
    {
        foreach (var layer in layers)
        {
            for (var position = 0; position + 1 < layer.Count; position++)
            {
                var (left, right) = (layer[position], layer[position + 1]);
                var now = Crossings(left.Above, right.Above) + Crossings(left.Below, right.Below);
                var then = Crossings(right.Above, left.Above) + Crossings(right.Below, left.Below);
                if (then < now)
                {
                    Put(layer, position, right);
                    Put(layer, position + 1, left);
                }
            }
        }
    }

    private static int Crossings(List<LayerVertex> ofLeft, List<LayerVertex> ofRight)
    {
        var crossings = 0;
        foreach (var a in ofLeft)
        {
            foreach (var b in ofRight)
                crossings += a.Position > b.Position ? 1 : 0;
        }

        return crossings;
    }

    private static void Put(List<LayerVertex> layer, int position, LayerVertex vertex)
    {
        layer[position] = vertex;
        vertex.Position = position;
    }

    private static LayerVertex[][] Snapshot(IReadOnlyList<List<LayerVertex>> layers) => [.. layers.Select(layer => layer.ToArray())];

    private static void Restore(IReadOnlyList<List<LayerVertex>> layers, LayerVertex[][] order)
    {
        for (var layer = 0; layer < layers.Count; layer++)
        {
            for (var position = 0; position < order[layer].Length; position++)
                Put(layers[layer], position, order[layer][position]);
        }
    }
}
