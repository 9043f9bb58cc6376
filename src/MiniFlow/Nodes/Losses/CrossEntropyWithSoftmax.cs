namespace MiniFlow;

/// <summary>
/// Softmax, then cross-entropy, as one node: <c>L = 1/m · Σᵢ -log p[i, yᵢ]</c> with <c>p[i, j] = e^x[i, j] / Σₖ e^x[i, k]</c>. The logits x are <c>m×k</c>, a
/// row an example; the labels y are m class indices from 0 to k - 1; the loss is one number, the mean over the m examples. Neither pass
/// overflows or gives NaN, however large the logits are.
/// </summary>
public sealed class CrossEntropyWithSoftmax : Node
{
    private readonly KeptSoftmax softmax = new();

    /// <summary>A node for the loss of <paramref name="logits"/> against <paramref name="labels"/>.</summary>
    /// <exception cref="ShapeException">The logits are no matrix, or there is not one label for each row of them.</exception>
    public CrossEntropyWithSoftmax(Node logits, Node labels, string? name = null)
        : base(name, logits, labels) => CheckShapes();

    /// <summary>The softmax of the logits in the last run, <c>m×k</c>: how sure the network is of each class.</summary>
    public Tensor Probabilities => HasValue ? softmax.GiveAway() : throw RunError.NoValue(this);

    private Node Logits => InboundNodes[0];

    private Node ClassIndices => InboundNodes[1];

    /// <summary>
    /// <c>e^x[j] / Σₖ e^x[k]</c> along the last axis: positive numbers that sum to 1. The largest number of a row is taken off the whole row first;
    /// the quotient stays the same, and no exponential overflows.
    /// </summary>
    public static Tensor Softmax(Tensor logits)
    {
        ArgumentNullException.ThrowIfNull(logits);
        return SoftmaxRows.Of(logits);
    }

    /// <summary>
    /// L = 1/m · Σᵢ (log Σₖ e^x[i, k]) - x[i, yᵢ], which is the formula above with the logarithm of the quotient taken before rounding: a probability
    /// too small for a float does not become log 0.
    /// </summary>
    public override void Forward()
    {
        var logits = Logits.Value;
        var classes = Labels.Of(ClassIndices.Value, logits.Shape, Label);
        softmax.Compute(logits);

        var loss = 0.0;
        for (var i = 0; i < classes.Length; i++)
            loss += softmax.LogSums[i] - logits[i, classes[i]];
        Value = Room();
        Value.Fill(loss / classes.Length);
    }

    /// <summary>∂L/∂x[i, j] = (p[i, j] - (1 if j = yᵢ else 0)) / m, times the upstream gradient. Labels have no gradient.</summary>
    /// <exception cref="LabelException">The gradient for the labels is asked for.</exception>
    public override void Backward()
    {
        if (Gradients.Needs(ClassIndices))
        {
            throw new LabelException(
                $"{Label} has no gradient with respect to its labels {ClassIndices.Label}: class indices cannot change a little. "
                + "Ask for that of the logits, or of the weights before them.");
        }

        var classes = Labels.Of(ClassIndices.Value, Logits.Value.Shape, Label);
        var scale = (double)UpstreamGradient() / classes.Length;
        var gradient = Tensor.Multiply(softmax.Probabilities, scale, into: Gradients.Room(Logits, Value.DType));
        for (var i = 0; i < classes.Length; i++)
            gradient[i, classes[i]] -= scale;
        Gradients.Add(Logits, gradient);
    }

    /// <summary>(m, k) and (m,) give ().</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes)
    {
        var (logits, labels) = (inboundShapes[0], inboundShapes[1]);
        if (!logits.IsCompatibleWith([null, null]))
            throw ShapeRules.Misfit(this, inboundShapes, $"{Logits.Name} must be a matrix, one row an example, one column a class; one example is x.Reshape(1, -1).");
        if (labels.Rank == 2)
            throw ShapeRules.Misfit(this, inboundShapes, $"{ClassIndices.Name} must be class indices, one number for each row of {Logits.Name}; one-hot rows become that with labels.ArgMax(axis: 1), a column with labels.Flatten().");
        if (!labels.IsCompatibleWith([ShapeRules.Matrix(logits).Rows]))
            throw ShapeRules.Misfit(this, inboundShapes, $"{ClassIndices.Name} must hold one class index for each row of {Logits.Name}; feed images and labels of the same batch.");
        if (logits.IsFullyKnown && logits.Size == 0)
            throw ShapeRules.Misfit(this, inboundShapes, "the mean over no examples, or over no classes, is no number; feed at least one.");
        return Shape.Scalar;
    }

    /// <summary>The dtype of the logits; integers become float32.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => DTypeRules.Floating(inboundDTypes[0]);
}
