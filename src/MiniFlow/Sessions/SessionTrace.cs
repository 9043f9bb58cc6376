using System.Runtime.CompilerServices;

namespace MiniFlow;

/// <summary>
/// What a session has computed: which nodes, in which order, how often. The last runs are kept one by one, the counts over all. It prints as a table
/// with a row a node and a column a run; the number in a cell says as which the node's turn came.
/// </summary>
[TypeFormatterSource]
public sealed class SessionTrace
{
    private const int MostKept = 100;

    private readonly (SessionPlan Plan, int Number, int Computed)[] recent = new (SessionPlan, int, int)[MostKept];
    private readonly List<SessionPlan> plans = [];
    private readonly ConditionalWeakTable<Node, StrongBox<long>> others = [];

    private readonly HashSet<Variable> loaded = [];

    /// <summary>The variables that were given a value from outside, by <see cref="Session.Load"/> or from a checkpoint.</summary>
    public IReadOnlyCollection<Variable> Loaded => loaded;

    /// <summary>How many runs there were in all.</summary>
    public int RunCount { get; private set; }

    /// <summary>The last runs, at most 100, in the order in which they took place.</summary>
    public IReadOnlyList<RunTrace> Runs
    {
        get
        {
            var count = Math.Min(RunCount, MostKept);
            return [.. Enumerable.Range(RunCount - count, count).Select(i => recent[i % MostKept]).Select(run => new RunTrace(run.Number, run.Plan, run.Computed))];
        }
    }

    /// <summary>How often a node has been computed in this session. A node that is fed is not computed.</summary>
    public long Count(Node node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return (others.TryGetValue(node, out var count) ? count.Value : 0) + plans.Where(plan => plan.Steps.Contains(node)).Sum(plan => plan.CompleteRuns);
    }

    /// <summary>Forgets all runs so far.</summary>
    public void Clear()
    {
        Array.Clear(recent);
        foreach (var plan in plans)
            plan.CompleteRuns = 0;
        others.Clear();
        loaded.Clear();
        RunCount = 0;
    }

    /// <summary>The last runs as a table.</summary>
    public override string ToString() => TraceTable.Of(this);

    /// <summary>Notes a variable that was given a value from outside.</summary>
    internal void AddLoaded(Variable variable) => loaded.Add(variable);

    /// <summary>Notes a run that has computed so many of its nodes: all, unless it was broken off by an error.</summary>
    internal void Add(SessionPlan plan, int computed)
    {
        recent[RunCount % MostKept] = (plan, RunCount + 1, computed);
        RunCount++;
        if (computed == plan.Steps.Count)
        {
            plan.CompleteRuns++;
            return;
        }

        Count(plan.Steps.Take(computed), 1);
    }

    /// <summary>Notes that there is a new plan, whose runs count.</summary>
    internal void Begin(SessionPlan plan) => plans.Add(plan);

    /// <summary>Notes that a plan is given up: its runs stay counted, but its nodes are not kept alive for that.</summary>
    internal void Retire(SessionPlan plan)
    {
        plans.Remove(plan);
        Count(plan.Steps, plan.CompleteRuns);
    }

    private void Count(IEnumerable<Node> nodes, long runs)
    {
        foreach (var node in nodes)
            others.GetValue(node, _ => new StrongBox<long>(0)).Value += runs;
    }
}
