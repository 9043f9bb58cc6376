namespace MiniFlow;

/// <summary>
/// Sets elements to 0 at random and scales up those that are kept, so that the expected value stays what it was: <c>y = x·m / p</c>, where each element of the mask m is
/// 1 with the keep probability p and else 0. With p = 1, y = x and nothing is drawn: looking at a network between two training steps leaves the masks of
/// the next step as they are. Source: N. Srivastava and others, "Dropout: a simple way to prevent neural networks from
/// overfitting", 2014.
/// </summary>
public sealed class Dropout : RandomNode
{
    private ReusedTensor room;
    private Tensor? mask;

    /// <summary>A node for <paramref name="x"/> with elements dropped.</summary>
    /// <param name="x">What elements are dropped of, floating point.</param>
    /// <param name="keepProbability">The share that is kept, above 0 and at most 1: one number, most often a placeholder, so that it can be 1 when the network is used.</param>
    /// <param name="seed">What the mask begins with; without one, made from the session's seed and the name.</param>
    /// <param name="name">A name.</param>
    /// <exception cref="ShapeException">The keep probability is not one number.</exception>
    public Dropout(Node x, Node keepProbability, long? seed = null, string? name = null)
        : base(name, seed, x, keepProbability) => CheckShapes();

    private Node X => InboundNodes[0];

    private Node KeepProbability => InboundNodes[1];

    /// <summary>Draws a mask of 0 and 1/p, and y = x·mask; with p = 1, y = x.</summary>
    public override void Forward()
    {
        var keep = (double)KeepProbability.Value;
        if (!(keep > 0 && keep <= 1))
            throw new GraphException($"{Label} needs a keep probability above 0 and at most 1, but {KeepProbability.Label} is {keep:G6}. 0.5 keeps one half.");
        if (keep == 1)
        {
            mask = null;
            Value = X.Value;
            return;
        }

        mask = room.For(X.Value.Shape, X.Value.DType);
        DropoutMask.Draw(mask, keep, Random.NextBits());
        Value = Tensor.Multiply(X.Value, mask, into: Room());
    }

    /// <summary>∂y/∂x = the mask of the forward pass, times the upstream gradient.</summary>
    public override void Backward()
    {
        if (mask is null)
            Gradients.Add(X, UpstreamGradient(), isShared: true);
        else
            Gradients.AddProduct(X, mask, UpstreamGradient());
    }

    /// <summary>A probability gets no gradient.</summary>
    protected internal override bool PassesGradientTo(Node inbound) => inbound == X;

    /// <summary>The shape of x.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) =>
        inboundShapes[1].IsCompatibleWith(Shape.Scalar)
            ? inboundShapes[0]
            : throw ShapeRules.Misfit(this, inboundShapes, $"the keep probability {KeepProbability.Name} must be one number, of shape ().");

    /// <summary>The dtype of x.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) =>
        inboundDTypes[0] == DType.Unknown || inboundDTypes[0].IsFloating()
            ? inboundDTypes[0]
            : throw DTypeRules.Misfit(this, 0, inboundDTypes[0], $"what is kept is scaled, which takes fractions. Cast({X.Name}, DType.Float32) makes room for them");
}
