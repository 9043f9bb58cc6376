namespace MiniFlow;

/// <summary>
/// The backward pass from one output in a run that has others too: while it is under way, only nodes that lead to that output count as outbound
/// nodes.
/// </summary>
internal sealed class BackwardPass
{
    private readonly Node[] order;
    private readonly ActiveLinks links;
    private readonly BackwardPlan plan;
    private GradientList? gradients;

    public BackwardPass(Node output, IReadOnlyList<Node> wrt, Dependencies dependencies)
    {
        order = TopologicalOrder.Of([output], dependencies);
        var seed = new OutputSeed(output);
        links = new ActiveLinks(order, dependencies, seed);
        plan = new BackwardPlan(output, order, dependencies, seed, wrt);
    }

    /// <summary>The nodes that run backward, in that order.</summary>
    public IReadOnlyList<Node> Steps => plan.Steps;

    public void Run()
    {
        foreach (var node in order)
            node.ForgetGradients();
        links.Apply();
        try
        {
            gradients = plan.Run();
        }
        finally
        {
            foreach (var node in order)
                node.Link(null);
        }
    }

    public Tensor Gradient(int index) => gradients![index];
}
