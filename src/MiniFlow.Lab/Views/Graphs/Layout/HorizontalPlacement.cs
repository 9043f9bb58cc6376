namespace MiniFlow.Lab.Views;

/// <summary>Chooses x coordinates that keep the order of every layer, leave room between neighbours and run long edges
/// straight down: U. Brandes and B. Köpf, "Fast and simple horizontal coordinate assignment" (2001), with the distances
/// between blocks found as longest paths, which is right also where the original's compaction is not.</summary>
internal static class HorizontalPlacement
{
    /// <summary>The x coordinate of every vertex's centre, by index.</summary>
    public static double[] Run(LayerNetwork network)
    {
        var conflicts = FindConflicts(network.Layers);
        var layouts = new List<double[]>(4);
        foreach (var fromBelow in (bool[])[false, true])
        {
            foreach (var fromRight in (bool[])[false, true])
                layouts.Add(BlockAlignment.Run(network, conflicts, fromBelow, fromRight));
        }

        var widths = layouts.Select(x => x.Max() - x.Min()).ToArray();
        var narrowest = layouts[Array.IndexOf(widths, widths.Min())];
        for (var index = 0; index < 4; index++)
        {
            // Those made from the left meet the narrowest one at its left side, the others at its right.
            var shift = index % 2 == 0 ? narrowest.Min() - layouts[index].Min() : narrowest.Max() - layouts[index].Max();
            layouts[index] = [.. layouts[index].Select(x => x + shift)];
        }

        // The mean of the two middle ones keeps every distance that all four keep.
        return [.. network.Vertices.Select(vertex =>
        {
            var candidates = layouts.Select(x => x[vertex.Index]).Order().ToArray();
            return Math.Round(candidates[1] + candidates[2]) / 2;
        })];
    }

    /// <summary>Short edges that cross the inner part of a long one: the long one stays straight, they give way.</summary>
    private static HashSet<(int Upper, int Lower)> FindConflicts(IReadOnlyList<List<LayerVertex>> layers)
    {
        var conflicts = new HashSet<(int, int)>();
        for (var layer = 1; layer + 1 < layers.Count; layer++)
        {
            var (upper, lower) = (layers[layer], layers[layer + 1]);
            var left = 0;
            var scanned = 0;
            for (var position = 0; position < lower.Count; position++)
            {
                var inner = InnerNeighbour(lower[position]);
                if (inner is null && position < lower.Count - 1)
                    continue;
                var right = inner?.Position ?? upper.Count - 1;
                for (; scanned <= position; scanned++)
                {
                    foreach (var above in lower[scanned].Above)
                    {
                        if ((above.Position < left || above.Position > right) && !(above.IsBend && lower[scanned].IsBend))
                            conflicts.Add((above.Index, lower[scanned].Index));
                    }
                }

                left = right;
            }
        }

        return conflicts;
    }

    private static LayerVertex? InnerNeighbour(LayerVertex vertex) =>
        vertex is { IsBend: true, Above: [{ IsBend: true } above] } ? above : null;
}
