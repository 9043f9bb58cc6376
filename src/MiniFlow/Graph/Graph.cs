namespace MiniFlow;

/// <summary>
/// The place where nodes get their names: within one graph every name is unique (<c>Mul</c>, <c>Mul_1</c>, …). There is always a current one;
/// <see cref="ResetDefault"/> makes names begin anew, <see cref="AsCurrent"/> sets another one aside for a piece of code.
/// </summary>
/// <remarks>A graph does not hold its nodes: a graph that nobody refers to any more is freed.</remarks>
public sealed class Graph
{
    private static readonly AsyncLocal<Graph?> scoped = new();
    private static Graph defaultGraph = new();

    private readonly Dictionary<string, int> suffixes = [];
    private readonly Lock gate = new();

    /// <summary>The graph that the next node gets its name from.</summary>
    public static Graph Current => scoped.Value ?? defaultGraph;

    /// <summary>Replaces the default graph by an empty one. Nodes that exist keep their names and keep working.</summary>
    public static void ResetDefault() => defaultGraph = new Graph();

    /// <summary>
    /// Makes this the current graph, for this thread and what it awaits, until the returned scope is disposed:
    /// <c>using (new Graph().AsCurrent()) { … }</c>.
    /// </summary>
    public IDisposable AsCurrent() => new Scope(this);

    /// <summary>The name itself if it is free, else with <c>_1</c>, <c>_2</c>, … behind.</summary>
    internal string UniqueName(string name)
    {
        lock (gate)
        {
            if (suffixes.TryAdd(name, 0))
                return name;

            string candidate;
            do
                candidate = $"{name}_{++suffixes[name]}";
            while (!suffixes.TryAdd(candidate, 0));
            return candidate;
        }
    }

    private sealed class Scope : IDisposable
    {
        private readonly Graph? before = scoped.Value;

        public Scope(Graph graph) => scoped.Value = graph;

        public void Dispose() => scoped.Value = before;
    }
}
