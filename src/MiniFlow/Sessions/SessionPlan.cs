namespace MiniFlow;

/// <summary>
/// What is decided once for all runs of a session with the same fetches and the same nodes fed: which nodes take part, in which order, on which
/// device, with which variables, backward passes and updates.
/// </summary>
internal sealed class SessionPlan
{
    private readonly int madeIn = Wiring.Generation;
    private readonly Session session;
    private readonly Node[] fetches;
    private readonly Node[] fed;
    private readonly Node[] order;
    private readonly Node[] steps;
    private readonly ComputeDevice[] placement;
    private readonly Node[] mustBeFed;
    private readonly (Variable Variable, VariableSlot Slot, bool IsInitialised)[] variables;
    private readonly (Backpropagation Node, BackwardPass Pass)[] passes;
    private readonly (RandomNode Node, RandomSource Source)[] random;
    private readonly IVariableUpdate[] updates;
    private readonly ActiveLinks links;

    public SessionPlan(Session session, ReadOnlySpan<Node> fetches, Feed feed)
    {
        this.session = session;
        this.fetches = fetches.ToArray();
        fed = [.. feed.Entries.Keys];
        foreach (var node in this.fetches)
            session.Require(node);

        var dependencies = DependenciesOf(this.fetches, fed);
        order = TopologicalOrder.Of(this.fetches, dependencies);
        foreach (var node in order)
            session.Require(node);

        steps = [.. order.Where(node => !dependencies.IsFed(node))];
        placement = Array.ConvertAll(steps, session.PlaceOf);
        passes = [.. order.OfType<Backpropagation>().Select(node => (node, node.PlanFor(dependencies)))];
        foreach (var (_, pass) in passes.SkipLast(1))
            pass.IsFollowed = true;
        mustBeFed = [.. order.Where(node => node.MustBeFed(forBackward: passes.Length > 0))];
        random = [.. steps.OfType<RandomNode>().Select(node => (node, session.RandomSourceOf(node)))];

        // What initialises comes first: whatever else the run does to a variable is done to its initial value.
        updates = [.. steps.OfType<IVariableUpdate>().OrderBy(update => update is VariablesInitializer ? 0 : 1)];
        var updated = updates.SelectMany(update => update.Variables).ToArray();
        if (Array.Find(updated, dependencies.IsFed) is { } both)
            throw SessionError.FedAndUpdated(both);
        variables = [.. steps.OfType<Variable>().Union(updated).Select(variable => (variable, session.Slot(variable), dependencies.Initialises(variable)))];
        links = new ActiveLinks(order, dependencies, seed: null);
    }

    public IReadOnlyList<Node> Fetches => fetches;

    /// <summary>How many runs have come to their end.</summary>
    public long CompleteRuns { get; set; }

    /// <summary>The nodes that compute, in that order.</summary>
    public IReadOnlyList<Node> Steps => steps;

    /// <summary>The nodes that run backward, each with the node whose turn it is then.</summary>
    public IEnumerable<(Node Pass, Node Node)> BackwardSteps => passes.SelectMany(each => each.Pass.Steps.Select(node => ((Node)each.Node, node)));

    public bool IsFor(ReadOnlySpan<Node> asked, Feed feed)
    {
        if (madeIn != Wiring.Generation || !asked.SequenceEqual(fetches) || feed.Entries.Count != fed.Length)
            return false;

        // Nearly always in the same order as the last time; a look at each is enough then.
        var at = 0;
        foreach (var (node, _) in feed.Entries)
        {
            if (node != fed[at++])
                return fed.All(feed.Entries.ContainsKey);
        }

        return true;
    }

    /// <summary>Computes all values. They stay until <see cref="Finish"/>.</summary>
    public void Compute(Feed feed, SessionTrace trace)
    {
        foreach (var node in order)
        {
            if (node.IsInRun)
                throw RunError.RunWithinRun(node);
        }

        var computed = 0;
        try
        {
            Enter();
            Hand(feed);
            ComputeDevice? current = null;
            for (; computed < steps.Length; computed++)
            {
                if (placement[computed] != current)
                    (current = placement[computed]).Activate();
                steps[computed].RunForward();
            }
        }
        catch
        {
            Finish();
            throw;
        }
        finally
        {
            trace.Add(this, computed);
        }
    }

    /// <summary>What a fetch has computed, for the caller to keep. An operation has no elements to show.</summary>
    public Tensor Fetched(int index) => fetches[index] is { HasResult: true } node ? node.Value.Copy() : Tensor.Zeros(0);

    /// <summary>Changes the variables as the nodes of the run say.</summary>
    public void Update()
    {
        foreach (var update in updates)
            update.Update();
    }

    /// <summary>The end of the run: nothing is kept but variables.</summary>
    public void Finish()
    {
        foreach (var node in order)
        {
            node.LeaveRun();
            node.Forget();
        }

        foreach (var (variable, _, _) in variables)
            variable.Bind(null, initialise: false);
        foreach (var (node, _) in passes)
            node.Bind(null);
        foreach (var (node, _) in random)
            node.Bind(null);
    }

    /// <summary>The nodes fed are not computed; the variables that one of the fetches initialises are computed from their initial values.</summary>
    private static Dependencies DependenciesOf(Node[] fetches, Node[] fed)
    {
        var fedNodes = new HashSet<Node>(fed);
        var withoutInitialising = TopologicalOrder.Of(fetches, new Dependencies(fedNodes, new HashSet<Variable>()));
        return new Dependencies(fedNodes, withoutInitialising.OfType<VariablesInitializer>().SelectMany(each => each.Variables).ToHashSet());
    }

    private void Enter()
    {
        foreach (var node in order)
            node.EnterRun();
        links.Apply();
        foreach (var (variable, slot, isInitialised) in variables)
            variable.Bind(slot, isInitialised);
        foreach (var (node, pass) in passes)
            node.Bind(pass);
        foreach (var (node, source) in random)
            node.Bind(source);
    }

    private void Hand(Feed feed)
    {
        foreach (var (node, tensor) in feed.Entries)
        {
            // A node of this graph that the fetches do not need: one feed may serve several of them.
            if (!node.IsInRun)
                session.RequireFed(node);
            else if (node.IsFeedable)
                node.AcceptFeed(tensor, asItComes: false);
            else
                node.Override(tensor);
        }

        foreach (var node in mustBeFed)
        {
            if (!node.IsFed)
                throw SessionError.Unfed(fetches, [.. mustBeFed.Where(each => !each.IsFed)]);
        }
    }
}
