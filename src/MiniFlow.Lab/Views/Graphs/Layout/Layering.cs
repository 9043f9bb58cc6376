namespace MiniFlow.Lab.Views;

/// <summary>Gives every box a layer, so that all edges run from an upper to a lower one.</summary>
internal static class Layering
{
    /// <summary>As high as possible first (the longest path from a source); then boxes that more edges leave than enter,
    /// above all inputs and weights, move down to just above the first box that uses them.</summary>
    public static int[] Assign(IReadOnlyList<LayoutBox> boxes, IReadOnlyList<LayoutEdge> edges)
    {
        var incoming = Group(boxes.Count, edges, edge => edge.To);
        var outgoing = Group(boxes.Count, edges, edge => edge.From);
        var order = Sort(boxes.Count, edges, incoming, outgoing);

        var layers = new int[boxes.Count];
        foreach (var box in order)
        {
            foreach (var edge in incoming[box])
                layers[box] = Math.Max(layers[box], layers[edges[edge].From] + edges[edge].Length);
        }

        for (var position = order.Count - 1; position >= 0; position--)
        {
            var box = order[position];
            if (outgoing[box].Count > 0 && outgoing[box].Count >= incoming[box].Count)
                layers[box] = outgoing[box].Min(edge => layers[edges[edge].To] - edges[edge].Length);
        }

        return Compact(boxes, edges, layers);
    }

    private static List<int>[] Group(int boxCount, IReadOnlyList<LayoutEdge> edges, Func<LayoutEdge, int> end)
    {
        var groups = new List<int>[boxCount];
        for (var box = 0; box < boxCount; box++)
            groups[box] = [];
        for (var edge = 0; edge < edges.Count; edge++)
            groups[end(edges[edge])].Add(edge);
        return groups;
    }

    private static List<int> Sort(int boxCount, IReadOnlyList<LayoutEdge> edges, List<int>[] incoming, List<int>[] outgoing)
    {
        var waiting = incoming.Select(list => list.Count).ToArray();
        var order = new List<int>(boxCount);
        order.AddRange(Enumerable.Range(0, boxCount).Where(box => waiting[box] == 0));
        for (var next = 0; next < order.Count; next++)
        {
            foreach (var edge in outgoing[order[next]])
            {
                if (--waiting[edges[edge].To] == 0)
                    order.Add(edges[edge].To);
            }
        }

        return order;
    }

    /// <summary>Lets the layers begin at 0 and puts the boxes that must be first or last there.</summary>
    private static int[] Compact(IReadOnlyList<LayoutBox> boxes, IReadOnlyList<LayoutEdge> edges, int[] layers)
    {
        var free = layers.Where((_, box) => boxes[box].Place == BoxPlace.Anywhere).DefaultIfEmpty(0).ToArray();
        var first = edges.Where(edge => boxes[edge.From].Place == BoxPlace.Top).Select(edge => edge.Length).DefaultIfEmpty(0).Max();
        var shift = first - free.Min();
        return [.. layers.Select((layer, box) => boxes[box].Place switch
        {
            BoxPlace.Top => 0,
            BoxPlace.Bottom => free.Max() + shift + 1,
            _ => layer + shift,
        })];
    }
}
