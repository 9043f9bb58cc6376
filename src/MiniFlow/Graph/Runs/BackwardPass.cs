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
    private readonly Tensor[] gradients;
    private readonly ReusedTensor[] copies;

    public BackwardPass(Node output, IReadOnlyList<Node> wrt, Dependencies dependencies)
    {
        order = TopologicalOrder.Of([output], dependencies);
        var seed = new OutputSeed(output);
        links = new ActiveLinks(order, dependencies, seed);
        plan = new BackwardPlan(output, order, dependencies, seed, wrt);
        gradients = new Tensor[wrt.Count];
        copies = new ReusedTensor[wrt.Count];
    }

    /// <summary>The nodes that run backward, in that order.</summary>
    public IReadOnlyList<Node> Steps => plan.Steps;

    /// <summary>Whether another pass of the same run follows, which may go over the same nodes and write over what they hold.</summary>
    public bool IsFollowed { get; set; }

    public void Run()
    {
        foreach (var node in order)
            node.ForgetGradients();
        links.Apply();
        try
        {
            plan.Run(gradients);
            if (IsFollowed)
                Keep();
        }
        finally
        {
            foreach (var node in order)
                node.Link(null);
        }
    }

    public Tensor Gradient(int index) => gradients[index];

    private void Keep()
    {
        for (var i = 0; i < gradients.Length; i++)
        {
            var copy = copies[i].For(gradients[i].Shape, gradients[i].DType);
            copy.CopyFrom(gradients[i]);
            gradients[i] = copy;
        }
    }
}
