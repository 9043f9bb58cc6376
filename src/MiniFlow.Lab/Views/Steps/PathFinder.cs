namespace MiniFlow.Lab.Views;

/// <summary>The paths from the output back to the node that it is differentiated with respect to.</summary>
internal static class PathFinder
{
    /// <summary>How many there are; there may be very many.</summary>
    public static double Count(ExplainedGraph graph)
    {
        // Nodes stand after their inputs, so one pass from the first to the last is enough.
        var counts = new double[graph.Nodes.Count];
        for (var node = 0; node < counts.Length; node++)
            counts[node] = node == graph.Wrt ? 1 : graph.Incoming[node].Sum(edge => graph.Picture.Edges[edge].From < node ? counts[graph.Picture.Edges[edge].From] : 0);
        return counts[graph.Output];
    }

    /// <summary>The first <paramref name="most"/> of them, each as its edges from the output on.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> First(ExplainedGraph graph, int most)
    {
        var leads = new bool[graph.Nodes.Count];
        for (var node = 0; node < leads.Length; node++)
            leads[node] = node == graph.Wrt || graph.Incoming[node].Any(edge => leads[graph.Picture.Edges[edge].From]);

        var found = new List<IReadOnlyList<int>>();
        var stack = new Stack<(int Node, int[] Edges)>([(graph.Output, [])]);
        while (found.Count < most && stack.TryPop(out var top))
        {
            if (top.Node == graph.Wrt)
            {
                found.Add(top.Edges);
                continue;
            }

            foreach (var edge in graph.Incoming[top.Node].Reverse())
            {
                if (leads[graph.Picture.Edges[edge].From])
                    stack.Push((graph.Picture.Edges[edge].From, [.. top.Edges, edge]));
            }
        }

        return found;
    }
}
