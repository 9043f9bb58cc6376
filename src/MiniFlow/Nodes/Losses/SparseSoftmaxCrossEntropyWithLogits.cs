namespace MiniFlow;

/// <summary>
/// Softmax, then cross-entropy against one class, one loss a row: <c>L[i] = -log p[i, yᵢ]</c> with <c>p[i, j] = e^x[i, j] / Σₖ e^x[i, k]</c>. The labels y are m class
/// indices from 0 to k - 1, the logits x are <c>m×k</c>, the loss has m numbers. Neither pass overflows, however large the logits are.
/// </summary>
public sealed class SparseSoftmaxCrossEntropyWithLogits : Node
{
    private readonly KeptSoftmax softmax = new();

    /// <summary>A node for the loss of <paramref name="logits"/> against the classes <paramref name="labels"/>, row by row.</summary>
    /// <exception cref="ShapeException">The logits are no matrix, or there is not one label for each row of them.</exception>
    public SparseSoftmaxCrossEntropyWithLogits(Node labels, Node logits, string? name = null)
        : base(name, labels, logits) => CheckShapes();

    private Node ClassIndices => InboundNodes[0];

    private Node Logits => InboundNodes[1];

    /// <summary>L[i] = (log Σₖ e^x[i, k]) - x[i, yᵢ].</summary>
    /// <exception cref="LabelException">A label is no class index of the logits.</exception>
    public override void Forward()
    {
        var logits = Logits.Value;
        var classes = Labels.Of(ClassIndices.Value, logits.Shape, Label);
        softmax.Compute(logits);
        Value = Room();
        LossRows.ClassLosses(logits.As(Value.DType), classes, softmax.LogSums, Value);
    }

    /// <summary>∂L[i]/∂x[i, j] = p[i, j] - (1 if j = yᵢ else 0), times the upstream gradient of that row. Labels have no gradient.</summary>
    public override void Backward()
    {
        var classes = Labels.Of(ClassIndices.Value, Logits.Value.Shape, Label);
        var upstream = UpstreamGradient();
        var gradient = Gradients.Room(Logits, Value.DType);
        LossRows.ClassGradient(softmax.Probabilities, classes, upstream, gradient);
        Gradients.Add(Logits, gradient);
    }

    /// <summary>Labels get no gradient.</summary>
    protected internal override bool PassesGradientTo(Node inbound) => inbound == Logits;

    /// <summary>(m,) and (m, k) give (m,).</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes)
    {
        var (labels, logits) = (inboundShapes[0], inboundShapes[1]);
        if (!logits.IsCompatibleWith([null, null]))
            throw ShapeRules.Misfit(this, inboundShapes, $"{Logits.Name} must be a matrix, one row an example, one column a class.");
        if (labels.Rank == 2)
        {
            throw ShapeRules.Misfit(
                this,
                inboundShapes,
                $"{ClassIndices.Name} must be class indices, one number for each row. For one-hot rows there is SoftmaxCrossEntropyWithLogits.");
        }

        var rows = ShapeRules.Matrix(logits).Rows;
        if (!labels.IsCompatibleWith([rows]))
            throw ShapeRules.Misfit(this, inboundShapes, $"{ClassIndices.Name} must hold one class index for each row of {Logits.Name}.");
        return [labels.IsRankKnown ? Math.Max(rows, labels[0]) : rows];
    }

    /// <summary>The dtype of the logits.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes)
    {
        DTypeRules.RequireInteger(this, 0, inboundDTypes[0]);
        return DTypeRules.Floating(inboundDTypes[1]);
    }
}
