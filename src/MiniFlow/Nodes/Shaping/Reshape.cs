using MiniFlow.Kernels;

namespace MiniFlow;

/// <summary>The same numbers in the same order in another shape. One dimension may be left open, <c>[-1, 784]</c>: it is computed.</summary>
public sealed class Reshape : Node
{
    private readonly Shape wanted;

    /// <summary>A node for <paramref name="x"/> in the shape <paramref name="shape"/>.</summary>
    /// <exception cref="ShapeException">The new shape has not as many elements.</exception>
    public Reshape(Node x, Shape shape, string? name = null)
        : base(name, x)
    {
        ArgumentNullException.ThrowIfNull(shape);
        wanted = shape;
        CheckShapes();
    }

    private Node X => InboundNodes[0];

    /// <summary>x in the other shape, in the same memory.</summary>
    public override void Forward() => Value = X.Value.Reshape(wanted);

    /// <summary>The upstream gradient in the shape of x.</summary>
    public override void Backward() => Gradients.Add(X, UpstreamGradient().Reshape(X.Value.Shape), isShared: true);

    /// <summary>The other shape, its open dimension computed as soon as the shape of x is known.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes)
    {
        if (!inboundShapes[0].IsFullyKnown)
            return wanted;
        try
        {
            return Reshaping.Resolve(wanted, inboundShapes[0]);
        }
        catch (ShapeException exception)
        {
            throw ShapeRules.Misfit(this, inboundShapes, exception.Message);
        }
    }

    /// <summary>The dtype of x.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => inboundDTypes[0];
}
