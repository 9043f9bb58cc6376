namespace MiniFlow;

/// <summary>
/// Softmax along the last axis: <c>p[j] = e^x[j] / Σₖ e^x[k]</c>, positive numbers that sum to 1. It does not overflow, however large x is.
/// </summary>
public sealed class Softmax : Node
{
    /// <summary>A node for the softmax of each row of <paramref name="x"/>.</summary>
    /// <exception cref="ShapeException">x is a single number.</exception>
    public Softmax(Node x, string? name = null)
        : base(name, x) => CheckShapes();

    private Node X => InboundNodes[0];

    /// <summary>p[j] = e^x[j] / Σₖ e^x[k].</summary>
    public override void Forward()
    {
        Value = Room();
        SoftmaxRows.Run(X.Value, Value, []);
    }

    /// <summary>
    /// ∂p[j]/∂x[k] = p[j]·((1 if j = k else 0) - p[k]). Times the upstream gradient g and summed over j: dx = p·(g - Σⱼ g[j]·p[j]).
    /// </summary>
    public override void Backward() =>
        Gradients.Add(X, SoftmaxRows.Backward(Value, UpstreamGradient(), into: Gradients.Room(X, Value.DType)));

    /// <summary>The shape of x.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) =>
        inboundShapes[0].Rank != 0
            ? inboundShapes[0]
            : throw ShapeRules.Misfit(this, inboundShapes, "it needs at least one axis, with a number for each class.");

    /// <summary>The dtype of x; integers become float32.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => DTypeRules.Floating(inboundDTypes[0]);
}
