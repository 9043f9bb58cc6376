namespace MiniFlow;

/// <summary>
/// What nodes belong to: within one graph every name is unique (<c>Mul</c>, <c>Mul_1</c>, …), and a <see cref="Session"/> runs the nodes of one graph. There is
/// always a current one; <see cref="ResetDefault"/> begins a new one, <see cref="AsCurrent"/> sets another one aside for a piece of code.
/// </summary>
/// <remarks>
/// A graph keeps its variables; other nodes live as long as somebody refers to them, or to a node that is computed from them. A graph that nobody
/// refers to any more is freed.
/// </remarks>
public sealed partial class Graph
{
    private static readonly AsyncLocal<Graph?> scoped = new();
    private static Graph defaultGraph = new();

    private readonly Dictionary<string, int> suffixes = [];
    private readonly WeakNodeList nodes = new();
    private readonly List<Variable> variables = [];
    private readonly Lock gate = new();

    /// <summary>The graph that the next node is made in.</summary>
    public static Graph Current => scoped.Value ?? defaultGraph;

    /// <summary>The nodes that are there, in the order in which they were made.</summary>
    public NodeList Nodes
    {
        get
        {
            lock (gate)
                return nodes.ToNodeList();
        }
    }

    /// <summary>All variables, in the order in which they were made.</summary>
    public IReadOnlyList<Variable> Variables
    {
        get
        {
            lock (gate)
                return [.. variables];
        }
    }

    /// <summary>The variables that an optimiser changes when it is not told which.</summary>
    public IReadOnlyList<Variable> TrainableVariables => [.. Variables.Where(variable => variable.IsTrainable)];

    /// <summary>
    /// Replaces the default graph by an empty one. Nodes that exist keep their names and keep working. Within an <see cref="AsCurrent"/> scope it is that
    /// scope's graph that is replaced, and the default one stays as it is.
    /// </summary>
    public static void ResetDefault()
    {
        if (scoped.Value is null)
            defaultGraph = new Graph();
        else
            scoped.Value = new Graph();
    }

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

    internal void Add(Node node)
    {
        lock (gate)
            nodes.Add(node);
    }

    /// <summary>Takes out a node that could not be built.</summary>
    internal void Remove(Node node)
    {
        lock (gate)
            nodes.Remove(node);
    }

    /// <summary>Keeps a variable that is ready to be used.</summary>
    internal void Keep(Variable variable)
    {
        lock (gate)
            variables.Add(variable);
    }

    private sealed class Scope : IDisposable
    {
        private readonly Graph? before = scoped.Value;

        public Scope(Graph graph) => scoped.Value = graph;

        public void Dispose() => scoped.Value = before;
    }
}
