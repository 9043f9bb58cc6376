namespace MiniFlow.Lab.Views;

/// <summary>Finds edges to turn around so that the rest of the graph has no cycle. A graph of nodes has none; a graph
/// of closed scopes may, when each uses something of the other.</summary>
internal static class CycleBreaker
{
    private enum Mark
    {
        New,
        Open,
        Done,
    }

    /// <summary>Marks the edges that close a cycle in a depth-first walk in the order of the boxes.</summary>
    public static bool[] FindUpwardEdges(int boxCount, IReadOnlyList<LayoutEdge> edges)
    {
        var outgoing = new List<int>[boxCount];
        for (var box = 0; box < boxCount; box++)
            outgoing[box] = [];
        for (var edge = 0; edge < edges.Count; edge++)
            outgoing[edges[edge].From].Add(edge);

        var upward = new bool[edges.Count];
        var marks = new Mark[boxCount];
        // A stack of our own: a chain of two thousand boxes would be deep for a notebook's thread.
        var stack = new Stack<(int Box, int Next)>();
        for (var start = 0; start < boxCount; start++)
        {
            if (marks[start] != Mark.New)
                continue;
            marks[start] = Mark.Open;
            stack.Push((start, 0));
            while (stack.TryPop(out var top))
            {
                if (top.Next == outgoing[top.Box].Count)
                {
                    marks[top.Box] = Mark.Done;
                    continue;
                }

                stack.Push((top.Box, top.Next + 1));
                var edge = outgoing[top.Box][top.Next];
                var target = edges[edge].To;
                if (marks[target] == Mark.Open)
                    upward[edge] = true;
                else if (marks[target] == Mark.New)
                {
                    marks[target] = Mark.Open;
                    stack.Push((target, 0));
                }
            }
        }

        return upward;
    }
}
