namespace MiniFlow;

/// <summary>The gradient of an output with respect to one node, as a node: <c>∂output/∂x</c>, of the shape of x. <see cref="Ops.Gradients"/> makes it.</summary>
public sealed class Gradient : Node
{
    private readonly int index;

    internal Gradient(Backpropagation backpropagation, int index, Node wrt)
        : base(wrt.Name.Replace('/', '_'), backpropagation)
    {
        this.index = index;
        Wrt = wrt;
        Shape = wrt.Shape;
        DType = wrt.DType;
    }

    /// <summary>The node that the output is differentiated with respect to.</summary>
    public Node Wrt { get; }

    /// <summary>What the backward pass has computed.</summary>
    public override void Forward() => Value = ((Backpropagation)InboundNodes[0])[index];

    /// <summary>Nothing: a gradient of a gradient is not computed.</summary>
    public override void Backward()
    {
    }

    /// <inheritdoc/>
    protected internal override bool PassesGradientTo(Node inbound) => false;
}
