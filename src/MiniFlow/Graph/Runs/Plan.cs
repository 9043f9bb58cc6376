namespace MiniFlow;

/// <summary>
/// What is decided once for all runs with the same output: which nodes take part, in which order, and which links are active. Kept at the
/// output and used again until a node is rewired.
/// </summary>
internal sealed class Plan
{
    private readonly int madeIn = Wiring.Generation;
    private readonly Node output;
    private readonly Node[] order;
    private readonly ActiveLinks links;
    private readonly Node[] fed;
    private readonly OutputSeed seed;
    private BackwardPlan? backward;

    private Plan(Node output)
    {
        this.output = output;
        seed = new OutputSeed(output);
        order = TopologicalOrder.Of(output);
        Order = new NodeList(order);
        links = new ActiveLinks(order, Dependencies.Inbound, seed);
        fed = order.Where(node => node.MustBeFed(forBackward: true)).ToArray();
    }

    public NodeList Order { get; }

    public static Plan For(Node output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (output.Plan is not { } plan || plan.madeIn != Wiring.Generation)
            output.Plan = plan = new Plan(output);
        return plan;
    }

    /// <summary>The forward pass; with <paramref name="asItComes"/> no input converts what it is fed.</summary>
    public Tensor Value(Feed feed, bool asItComes = false)
    {
        Enter();
        try
        {
            Forward(feed, forBackward: false, asItComes);
            return output.Value.Copy();
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Both passes. The value is written over <paramref name="valueInto"/> if it fits there, the gradients over those given, which are of the same nodes.</summary>
    public ValueAndGradients ValueAndGrad(Feed feed, IReadOnlyList<Node> wrt, Tensor? valueInto = null, GradientList? gradientsInto = null)
    {
        if (backward?.IsFor(wrt) != true)
            backward = new BackwardPlan(output, order, Dependencies.Inbound, seed, wrt);
        Enter();
        try
        {
            Forward(feed, forBackward: true, asItComes: false);
            return new ValueAndGradients(Kept(output.Value, valueInto), gradientsInto is null ? backward.Run() : backward.Run(gradientsInto));
        }
        finally
        {
            Leave();
        }
    }

    private static Tensor Kept(Tensor value, Tensor? into)
    {
        if (into is null || into.DType != value.DType || !into.Shape.Equals(value.Shape))
            return value.Copy();
        into.CopyFrom(value);
        return into;
    }

    private void Enter()
    {
        foreach (var node in order)
        {
            if (node.IsInRun)
                throw RunError.RunWithinRun(node);
        }

        foreach (var node in order)
            node.EnterRun();
        links.Apply();
    }

    private void Leave()
    {
        foreach (var node in order)
            node.LeaveRun();
    }

    private void Forward(Feed feed, bool forBackward, bool asItComes)
    {
        Hand(feed, asItComes);
        foreach (var node in fed)
        {
            if (!node.IsFed && node.MustBeFed(forBackward))
                throw RunError.Unfed(output, Unfed(forBackward));
        }

        foreach (var node in order)
            node.RunForward();
    }

    // Apart from the run itself, which would pay for the captured variable in every step.
    private Node[] Unfed(bool forBackward) => fed.Where(each => !each.IsFed && each.MustBeFed(forBackward)).ToArray();

    private void Hand(Feed feed, bool asItComes)
    {
        foreach (var (node, tensor) in feed.Entries)
        {
            if (node.IsInRun)
                node.AcceptFeed(tensor, asItComes);
            else if (!node.Island.IsSameAs(output.Island))
                throw RunError.FeedForOtherGraph(output, node);

            // A node of the same graph that does not lead to this output: one feed may serve several outputs.
        }
    }
}
