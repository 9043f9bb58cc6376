namespace MiniFlow;

/// <summary>
/// An order in which a graph can be computed: every node after all its inbound nodes. Depth first, with a stack of its own, since a deep graph
/// would overflow the thread's.
/// </summary>
internal static class TopologicalOrder
{
    /// <summary>The ancestors of <paramref name="output"/> and, last, the output itself.</summary>
    /// <exception cref="GraphException">There is a cycle; the message names its nodes.</exception>
    public static Node[] Of(Node output) => Of([output], Dependencies.Inbound);

    /// <summary>The outputs with all that they wait for, each node once.</summary>
    /// <exception cref="GraphException">There is a cycle; the message names its nodes.</exception>
    public static Node[] Of(IReadOnlyList<Node> outputs, Dependencies dependencies)
    {
        var order = new List<Node>();
        var done = new Dictionary<Node, bool>();
        foreach (var output in outputs)
        {
            if (done.TryAdd(output, false))
                Visit(output, dependencies, done, order);
        }

        return order.ToArray();
    }

    private static void Visit(Node output, Dependencies dependencies, Dictionary<Node, bool> done, List<Node> order)
    {
        var path = new Stack<(Node Node, int NextInbound)>();
        path.Push((output, 0));
        while (path.TryPop(out var step))
        {
            var (node, next) = step;
            var waitsFor = dependencies.Of(node);
            if (next == waitsFor.Count)
            {
                done[node] = true;
                order.Add(node);
                continue;
            }

            path.Push((node, next + 1));
            var inbound = waitsFor[next];
            if (!done.TryGetValue(inbound, out var isDone))
            {
                done.Add(inbound, false);
                path.Push((inbound, 0));
            }
            else if (!isDone)
            {
                throw RunError.Cycle(Cycle(path, inbound));
            }
        }
    }

    /// <summary>The part of the path from the node on that was met again: each feeds the next one, and the last feeds the first.</summary>
    private static List<Node> Cycle(Stack<(Node Node, int NextInbound)> path, Node metAgain)
    {
        // The top of the stack is the node that reads from the one met again; below it is the node that reads from the top.
        var cycle = new List<Node>();
        foreach (var (node, _) in path)
        {
            cycle.Add(node);
            if (node == metAgain)
                break;
        }

        return [metAgain, .. cycle[..^1]];
    }
}
