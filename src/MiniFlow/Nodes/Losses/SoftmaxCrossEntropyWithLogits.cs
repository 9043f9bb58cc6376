namespace MiniFlow;

/// <summary>
/// Softmax, then cross-entropy against a distribution, one loss a row: <c>L[i] = -Σⱼ y[i, j]·log p[i, j]</c> with <c>p[i, j] = e^x[i, j] / Σₖ e^x[i, k]</c>. Labels y
/// (one-hot rows, or probabilities) and logits x are <c>m×k</c>, the loss has m numbers. Neither pass overflows, however large the logits are.
/// </summary>
public sealed class SoftmaxCrossEntropyWithLogits : Node
{
    private readonly KeptSoftmax softmax = new();

    /// <summary>A node for the loss of <paramref name="logits"/> against <paramref name="labels"/>, row by row.</summary>
    /// <exception cref="ShapeException">The two are not matrices of the same shape.</exception>
    public SoftmaxCrossEntropyWithLogits(Node labels, Node logits, string? name = null)
        : base(name, labels, logits) => CheckShapes();

    private Node LabelRows => InboundNodes[0];

    private Node Logits => InboundNodes[1];

    /// <summary>L[i] = Σⱼ y[i, j]·(log Σₖ e^x[i, k] - x[i, j]): the logarithm is taken before rounding, so that no probability becomes log 0.</summary>
    public override void Forward()
    {
        softmax.Compute(Logits.Value);
        Value = Room();
        var dtype = Value.DType;
        LossRows.Losses(LabelRows.Value.As(dtype), Logits.Value.As(dtype), softmax.LogSums, Value);
    }

    /// <summary>∂L[i]/∂x[i, j] = p[i, j]·Σₖ y[i, k] - y[i, j], times the upstream gradient of that row. The labels are taken as given and get none.</summary>
    public override void Backward()
    {
        var gradient = Gradients.Room(Logits, Value.DType);
        LossRows.Gradient(softmax.Probabilities, LabelRows.Value.As(Value.DType), UpstreamGradient(), gradient);
        Gradients.Add(Logits, gradient);
    }

    /// <summary>Labels get no gradient.</summary>
    protected internal override bool PassesGradientTo(Node inbound) => inbound == Logits;

    /// <summary>(m, k) and (m, k) give (m,).</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes)
    {
        var (labels, logits) = (inboundShapes[0], inboundShapes[1]);
        if (!logits.IsCompatibleWith([null, null]))
            throw ShapeRules.Misfit(this, inboundShapes, $"{Logits.Name} must be a matrix, one row an example, one column a class.");
        if (labels.Rank == 1)
        {
            throw ShapeRules.Misfit(
                this,
                inboundShapes,
                $"{LabelRows.Name} must be a row for each example. Class indices become that with OneHot({LabelRows.Name}, depth); or use SparseSoftmaxCrossEntropyWithLogits, which takes them as they are.");
        }

        if (!labels.IsCompatibleWith([null, null]) || !labels.IsCompatibleWith(logits))
            throw ShapeRules.Misfit(this, inboundShapes, "both must have the same shape: one row an example, one column a class.");
        return [Math.Max(ShapeRules.Matrix(labels).Rows, ShapeRules.Matrix(logits).Rows)];
    }

    /// <summary>The dtype of the logits.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => DTypeRules.Floating(inboundDTypes[1]);
}
