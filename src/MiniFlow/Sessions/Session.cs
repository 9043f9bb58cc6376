namespace MiniFlow;

/// <summary>
/// Where a graph is computed: it holds the values of the variables, and runs what is fetched.
/// <c>using var session = new Session(); session.Run(GlobalVariablesInitializer()); session.Run(c)</c>. A run is lazy: it computes only what its fetches
/// need, and nothing is kept afterwards but the variables. All values of a run are computed before any update of that run is applied.
/// </summary>
/// <remarks>
/// Until it is disposed, a session is the one that <c>node.Eval()</c> and ValueAndGrad turn to, unless another one has been opened on its graph since.
/// One graph is run by one thread at a time.
/// </remarks>
public partial class Session : IDisposable
{
    private const int MostPlans = 64;

    private readonly Dictionary<Variable, VariableSlot> slots = [];
    // The one that was used last stands last.
    private readonly List<SessionPlan> plans = [];
    private readonly bool softPlacement;
    private bool isClosed;

    /// <summary>Opens a session.</summary>
    /// <param name="graph">The graph that it runs; without one the current one.</param>
    /// <param name="softPlacement">Whether a node that was made for a device that is not there runs on one that is.</param>
    /// <param name="seed">Begins the random numbers of nodes that have no seed of their own: the same seed, the same run.</param>
    public Session(Graph? graph = null, bool softPlacement = false, long seed = 0)
    {
        Graph = graph ?? Graph.Current;
        Seed = seed;
        this.softPlacement = softPlacement;
        Graph.Open(this);
        SessionWatch.Note(this);
    }

    /// <summary>The graph that it runs.</summary>
    public Graph Graph { get; }

    /// <summary>The seed that it was opened with.</summary>
    public long Seed { get; }

    /// <summary>Which nodes ran, in which order, how often.</summary>
    public SessionTrace Trace { get; } = new();

    /// <summary>Closes the session: the values of its variables are gone.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the session.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (isClosed)
            return;
        isClosed = true;
        Graph.Close(this);
        slots.Clear();
        plans.Clear();
    }

    /// <summary>Where the value of a variable is kept.</summary>
    internal VariableSlot Slot(Variable variable)
    {
        if (!slots.TryGetValue(variable, out var slot))
            slots.Add(variable, slot = new VariableSlot());
        return slot;
    }

    /// <summary>The node must be there, and of this graph.</summary>
    internal void Require(Node node)
    {
        if (node is null)
            throw SessionError.NullFetch();
        if (node.Graph != Graph)
            throw SessionError.OtherGraph(node);
    }

    internal void RequireFed(Node node)
    {
        if (node.Graph != Graph)
            throw SessionError.FeedForOtherGraph(node);
    }

    /// <summary>The device that a node runs on.</summary>
    internal ComputeDevice PlaceOf(Node node) =>
        node.Device is not { } name ? Devices.Default
        : Devices.Find(name) ?? (softPlacement ? Devices.Default : throw SessionError.NoDevice(node));

    /// <summary>Computes the fetches; what is returned must be disposed.</summary>
    private protected SessionRun Begin(ReadOnlySpan<Node> fetches, Feed? feed)
    {
        if (isClosed)
            throw SessionError.Closed();
        SessionWatch.ThrowIfStopped();
        feed ??= NoFeed;
        var plan = PlanFor(fetches, feed);
        plan.Compute(feed, Trace);
        return new SessionRun(plan);
    }

    private SessionPlan PlanFor(ReadOnlySpan<Node> fetches, Feed feed)
    {
        for (var i = plans.Count - 1; i >= 0; i--)
        {
            if (!plans[i].IsFor(fetches, feed))
                continue;
            var known = plans[i];
            if (i < plans.Count - 1)
            {
                plans.RemoveAt(i);
                plans.Add(known);
            }

            return known;
        }

        var plan = new SessionPlan(this, fetches, feed);
        if (plans.Count == MostPlans)
        {
            // Whoever builds new nodes for every run does not fill the memory with plans that are never used again.
            Trace.Retire(plans[0]);
            plans.RemoveAt(0);
        }

        plans.Add(plan);
        Trace.Begin(plan);
        return plan;
    }
}
