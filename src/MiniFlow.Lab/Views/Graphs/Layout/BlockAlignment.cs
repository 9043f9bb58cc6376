namespace MiniFlow.Lab.Views;

/// <summary>One of the four candidates of <see cref="HorizontalPlacement"/>: vertices are aligned with their middle
/// neighbours into vertical blocks, starting from one corner, and the blocks pushed together from one side.</summary>
internal static class BlockAlignment
{
    /// <summary>The x coordinate of every vertex, by index.</summary>
    public static double[] Run(LayerNetwork network, HashSet<(int Upper, int Lower)> conflicts, bool fromBelow, bool fromRight)
    {
        var roots = Align(network, conflicts, fromBelow, fromRight);
        return Compact(network, roots, fromRight);
    }

    private static int[] Align(LayerNetwork network, HashSet<(int Upper, int Lower)> conflicts, bool fromBelow, bool fromRight)
    {
        var roots = Enumerable.Range(0, network.Vertices.Count).ToArray();
        var next = Enumerable.Range(0, network.Vertices.Count).ToArray();
        var layers = fromBelow ? network.Layers.Reverse() : network.Layers;
        foreach (var layer in layers)
        {
            var bound = fromRight ? int.MaxValue : int.MinValue;
            foreach (var vertex in fromRight ? Enumerable.Reverse(layer) : layer)
            {
                foreach (var neighbour in Middle(fromBelow ? vertex.Below : vertex.Above, fromRight))
                {
                    var pair = fromBelow ? (vertex.Index, neighbour.Index) : (neighbour.Index, vertex.Index);
                    var crosses = fromRight ? neighbour.Position >= bound : neighbour.Position <= bound;
                    if (next[vertex.Index] != vertex.Index || crosses || conflicts.Contains(pair))
                        continue;
                    next[neighbour.Index] = vertex.Index;
                    roots[vertex.Index] = roots[neighbour.Index];
                    next[vertex.Index] = roots[vertex.Index];
                    bound = neighbour.Position;
                }
            }
        }

        return roots;
    }

    /// <summary>The one or two middle neighbours, the one on the starting side first.</summary>
    private static IEnumerable<LayerVertex> Middle(List<LayerVertex> neighbours, bool fromRight)
    {
        if (neighbours.Count == 0)
            return [];
        var ordered = neighbours.OrderBy(neighbour => neighbour.Position).ToArray();
        var (low, high) = ((ordered.Length - 1) / 2, ordered.Length / 2);
        if (low == high)
            return [ordered[low]];
        return fromRight ? [ordered[high], ordered[low]] : [ordered[low], ordered[high]];
    }

    private static double[] Compact(LayerNetwork network, int[] roots, bool fromRight)
    {
        var constraints = Constraints(network, roots);
        var order = Sort(network.Vertices.Count, constraints);
        var x = new double[network.Vertices.Count];

        // From the side, each block as near to it as its neighbours allow; then back towards the other side, so that no
        // block stays away from the one that it belongs to.
        if (fromRight)
        {
            order.Reverse();
            PushLeft(order, constraints, x);
            order.Reverse();
            Pull(order, constraints, x, towardsLeft: true);
        }
        else
        {
            PushRight(order, constraints, x);
            order.Reverse();
            Pull(order, constraints, x, towardsLeft: false);
        }

        return [.. roots.Select(root => x[root])];
    }

    private static void PushRight(List<int> order, BlockConstraints constraints, double[] x)
    {
        foreach (var block in order)
        {
            foreach (var (left, distance) in constraints.Left[block])
                x[block] = Math.Max(x[block], x[left] + distance);
        }
    }

    private static void PushLeft(List<int> order, BlockConstraints constraints, double[] x)
    {
        foreach (var block in order)
        {
            foreach (var (right, distance) in constraints.Right[block])
                x[block] = Math.Min(x[block], x[right] - distance);
        }
    }

    private static void Pull(List<int> order, BlockConstraints constraints, double[] x, bool towardsLeft)
    {
        foreach (var block in order)
        {
            var neighbours = towardsLeft ? constraints.Left[block] : constraints.Right[block];
            if (neighbours.Count == 0)
                continue;
            x[block] = towardsLeft
                ? Math.Min(x[block], neighbours.Max(entry => x[entry.Block] + entry.Distance))
                : Math.Max(x[block], neighbours.Min(entry => x[entry.Block] - entry.Distance));
        }
    }

    private static BlockConstraints Constraints(LayerNetwork network, int[] roots)
    {
        var constraints = new BlockConstraints(network.Vertices.Count);
        foreach (var layer in network.Layers)
        {
            for (var position = 0; position + 1 < layer.Count; position++)
            {
                var (left, right) = (layer[position], layer[position + 1]);
                constraints.Add(roots[left.Index], roots[right.Index], LayerVertex.Distance(left, right));
            }
        }

        return constraints;
    }

    private static List<int> Sort(int count, BlockConstraints constraints)
    {
        var waiting = constraints.Left.Select(list => list.Count).ToArray();
        var order = Enumerable.Range(0, count).Where(block => waiting[block] == 0).ToList();
        for (var next = 0; next < order.Count; next++)
        {
            foreach (var (right, _) in constraints.Right[order[next]])
            {
                if (--waiting[right] == 0)
                    order.Add(right);
            }
        }

        return order;
    }
}
