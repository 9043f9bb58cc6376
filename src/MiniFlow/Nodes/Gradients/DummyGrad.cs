namespace MiniFlow;

/// <summary>
/// A made-up gradient to try a backward pass with: <c>z = x</c> going forward; going backward, x gets what this node is fed, in place of a gradient
/// that comes from a loss. <c>new Feed { [x] = 3, [dummy] = 0.5 }</c>.
/// </summary>
public sealed class DummyGrad : Node
{
    private Tensor? gradient;

    /// <summary>A node that passes the value of <paramref name="x"/> through and is fed the gradient for it.</summary>
    public DummyGrad(Node x, string? name = null)
        : base(name, x) => CheckShapes();

    private Node X => InboundNodes[0];

    internal override bool IsFeedable => true;

    internal override bool IsFeedItsValue => false;

    internal override bool IsFed => gradient is not null;

    /// <summary>z = x.</summary>
    public override void Forward()
    {
        Value = X.Value;
        if (gradient is not null)
            CheckGradient(gradient);
    }

    /// <summary>dL/dx = what is fed; one number stands for the same number everywhere.</summary>
    public override void Backward() => Gradients.Add(X, gradient!.BroadcastTo(X.Value.Shape), isShared: true);

    /// <summary>The shape of x.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => inboundShapes[0];

    /// <summary>The dtype of x.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => inboundDTypes[0];

    internal override bool MustBeFed(bool forBackward) => forBackward;

    internal override void AcceptFeed(Tensor fed, bool asItComes) => gradient = fed.DType.IsFloating() ? fed : fed.Cast(DType.Float32);

    private protected override void BeginRun() => gradient = null;

    private void CheckGradient(Tensor fed)
    {
        if (!Shape.TryBroadcast(fed.Shape, X.Value.Shape, out var common) || !common.Equals(X.Value.Shape))
        {
            throw new ShapeException(
                $"{Label} is fed a gradient of shape {fed.Shape} for {X.Label}, whose value has shape {X.Value.Shape}. "
                + "Feed one number, or a gradient of that shape.");
        }
    }
}
