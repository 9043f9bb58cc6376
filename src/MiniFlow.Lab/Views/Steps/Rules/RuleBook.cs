namespace MiniFlow.Lab.Views;

/// <summary>The rule for each operation, most of them by the name of its type: a student's <c>Mul</c> is explained like the library's.</summary>
internal static class RuleBook
{
    private static readonly Dictionary<string, (int Inputs, LocalRule Rule)> rules = new(ElementwiseRules.All, StringComparer.Ordinal)
    {
        ["Linear"] = (3, new LinearRule()),
        ["MatMul"] = (2, new MatMulRule(transposeA: false, transposeB: false)),
        ["DummyGrad"] = (1, new DummyGradRule()),
        ["Softmax"] = (1, new SoftmaxRule()),
        ["CrossEntropyWithSoftmax"] = (2, new CrossEntropyRule()),
        ["SoftmaxCrossEntropyWithLogits"] = (2, new RowLossRule(hasClassIndices: false)),
        ["SparseSoftmaxCrossEntropyWithLogits"] = (2, new RowLossRule(hasClassIndices: true)),
    };

    private static readonly SaidRule dropout = new("{0}, with the elements kept by chance scaled up and the others 0", "{0} with the mask of the forward pass");
    private static readonly SaidRule reshape = new("{0} in another shape", "{0} in the shape of {1}");
    private static readonly SaidRule transpose = new("{0} with its axes in another order", "{0} with its axes back in the order of {1}");
    private static readonly SaidRule concat = new("{0} end to end", "the part of {0} where {1} lies");
    private static readonly SaidRule pack = new("{0} side by side", "the layer of {0} where {1} lies");
    private static readonly SaidRule stop = new("{0}, for a gradient a constant", "nothing of {0}");
    private static readonly SaidRule argMax = new("where the largest of {0} is", "nothing of {0}");

    /// <summary>The rule for a node; one that knows nothing where there is none.</summary>
    public static LocalRule For(Node node) => node switch
    {
        // What these do depends on more than their names, and only the library's own nodes can be asked.
        MatMul product => new MatMulRule(product.TransposeA, product.TransposeB),
        Sum sum => new ReductionRule(Reduction.Sum, sum.Axes, sum.KeepDims),
        Mean mean => new ReductionRule(Reduction.Mean, mean.Axes, mean.KeepDims),
        Max max => new ReductionRule(Reduction.Max, max.Axes, max.KeepDims),
        Min min => new ReductionRule(Reduction.Min, min.Axes, min.KeepDims),
        Dropout => dropout,
        Reshape => reshape,
        Transpose => transpose,
        Concat => concat,
        Pack => pack,
        StopGradient => stop,
        ArgMax => argMax,
        _ => ByName(GraphReader.TypeName(node), node.InboundNodes.Count),
    };

    private static LocalRule ByName(string operation, int inputs) =>
        rules.TryGetValue(operation, out var entry) && entry.Inputs == inputs ? entry.Rule : new UnknownRule(operation);
}
