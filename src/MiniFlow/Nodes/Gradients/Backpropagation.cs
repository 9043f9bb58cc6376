namespace MiniFlow;

/// <summary>
/// The backward pass as a node: when its turn comes, the values that lead to the output are computed, and it runs the backward pass over them. A
/// <see cref="Gradient"/> hands out each result. Its own value is that of the output.
/// </summary>
public sealed class Backpropagation : Node
{
    private readonly Node[] wrt;
    private BackwardPass? pass;

    internal Backpropagation(Node output, IReadOnlyList<Node> wrt)
        : base("Backpropagation", output)
    {
        this.wrt = [.. wrt];
        CheckShapes();

        // Errors belong to the line that asks for the gradients.
        _ = new BackwardPass(output, wrt, Dependencies.Inbound);
    }

    /// <summary>What is differentiated: most often a loss.</summary>
    public Node Output => InboundNodes[0];

    /// <summary>The gradient for the node that was named at this position.</summary>
    internal Tensor this[int index] => pass!.Gradient(index);

    /// <summary>The whole backward pass.</summary>
    public override void Forward()
    {
        Value = Output.Value;
        (pass ?? throw SessionError.OutsideSession(this)).Run();
    }

    /// <summary>Nothing: a gradient of a gradient is not computed.</summary>
    public override void Backward()
    {
    }

    /// <inheritdoc/>
    protected internal override bool PassesGradientTo(Node inbound) => false;

    /// <summary>The shape of the output.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => inboundShapes[0];

    /// <summary>The dtype of the output.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => inboundDTypes[0];

    /// <summary>An error in here is about a node of the backward pass, which it names, and needs no more words around it.</summary>
    internal override void RunForward() => Forward();

    /// <summary>The backward pass in runs with these dependencies.</summary>
    internal BackwardPass PlanFor(Dependencies dependencies) => new(Output, wrt, dependencies);

    internal void Bind(BackwardPass? ofThisRun) => pass = ofThisRun;
}
