namespace MiniFlow;

/// <summary>
/// Softmax, then cross-entropy against a distribution, one loss a row: <c>L[i] = -Σⱼ y[i, j]·log p[i, j]</c> with <c>p[i, j] = e^x[i, j] / Σₖ e^x[i, k]</c>. Labels y
/// (one-hot rows, or probabilities) and logits x are <c>m×k</c>, the loss has m numbers. Neither pass overflows, however large the logits are.
/// </summary>
public sealed class SoftmaxCrossEntropyWithLogits : Node
{
    private Tensor? probabilities;

    /// <summary>A node for the loss of <paramref name="logits"/> against <paramref name="labels"/>, row by row.</summary>
    /// <exception cref="ShapeException">The two are not matrices of the same shape.</exception>
    public SoftmaxCrossEntropyWithLogits(Node labels, Node logits, string? name = null)
        : base(name, labels, logits) => CheckShapes();

    private Node LabelRows => InboundNodes[0];

    private Node Logits => InboundNodes[1];

    /// <summary>L[i] = Σⱼ y[i, j]·(log Σₖ e^x[i, k] - x[i, j]): the logarithm is taken before rounding, so that no probability becomes log 0.</summary>
    public override void Forward()
    {
        (probabilities, var logSums) = SoftmaxRows.Of(Logits.Value);
        var logits = Logits.Value.As(probabilities.DType);
        var distance = Tensor.Wrap(logSums, [logSums.Length, 1]).Cast(probabilities.DType) - logits;
        Value = Tensor.Multiply(distance, LabelRows.Value.As(probabilities.DType)).Sum(axis: 1);
    }

    /// <summary>∂L[i]/∂x[i, j] = p[i, j]·Σₖ y[i, k] - y[i, j], times the upstream gradient of that row. The labels are taken as given and get none.</summary>
    public override void Backward()
    {
        var labels = LabelRows.Value.As(probabilities!.DType);
        var difference = probabilities * labels.Sum(axis: 1, keepDims: true) - labels;
        Gradients.Add(Logits, Tensor.Multiply(difference, UpstreamGradient().Reshape(-1, 1), into: difference));
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
