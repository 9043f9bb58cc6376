using static MiniFlow.Lab.Tests.Exercises.RightAnswers;

namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>Wrong answers of chapters 8 and 14: shapes that a graph knows, graphs that are built from operations.</summary>
internal static class WrongGraphs
{
    public static IEnumerable<WrongAnswer> All =>
    [
        Shapes("invents-a-batch", "(55000, 10)", "(55000, 10)", "(55000,)", "()"),
        Shapes("one-image", "(1, 10)", "(1, 10)", "(1,)", "()"),
        Shapes("none-instead-of-question-mark", "(null, 10)", "(null, 10)", "(null,)", "()"),
        Shapes("none-instead-of-question-mark", "(None, 10)", "(None, 10)", "(None,)", "()"),
        Shapes("none-instead-of-question-mark", "(-1, 10)", "(-1, 10)", "(-1,)", "()"),
        Shapes("no-round-brackets", "[?, 10]", "[?, 10]", "[?]", "[]"),
        Shapes("no-round-brackets", "?, 10", "?, 10", "?", ""),
        Shapes("keeps-the-inner-dimension", "(?, 784)", "(?, 784)", "(?,)", "()"),
        Shapes("keeps-the-inner-dimension", "(784, 784)", "(784, 784)", "(784,)", "()"),
        Shapes("shape-of-the-weights", "(784, 10)", "(784, 10)", "(784,)", "()"),
        Shapes("transposed", "(10, ?)", "(10, ?)", "(10,)", "()"),
        Shapes("shape-of-the-biases", "(?, 10)", "(10,)", "(?,)", "()"),
        Shapes("doubles-the-columns", "(?, 10)", "(?, 20)", "(?,)", "()"),
        Shapes("wrong-axis", "(?, 10)", "(?, 10)", "(10,)", "()"),
        Shapes("keeps-the-axis", "(?, 10)", "(?, 10)", "(?, 1)", "()"),
        Shapes("nothing-reduced", "(?, 10)", "(?, 10)", "(?, 10)", "()"),
        Shapes("all-reduced", "(?, 10)", "(?, 10)", "()", "()"),
        Shapes("mean-along-an-axis", "(?, 10)", "(?, 10)", "(?,)", "(?,)"),
        Shapes("single-number-as-vector", "(?, 10)", "(?, 10)", "(?,)", "(1,)"),
        Mean("divides-by-the-count", "ReduceMean(w * x, axis: -1)"),
        Mean("forgets-the-division", "ReduceSum(w * x, axis: -1)"),
        Mean("whole-batch", "ReduceSum(x * w) / ReduceSum(w)"),
        Mean("whole-batch", "ReduceMean(x * w) / ReduceMean(w)"),
        Mean("weights-of-the-whole-batch", "ReduceSum(w * x, axis: -1) / ReduceSum(w)"),
        Mean("values-of-the-whole-batch", "ReduceSum(w * x) / ReduceSum(w, axis: -1)"),
        Mean("wrong-axis", "ReduceSum(w * x, axis: 0) / ReduceSum(w, axis: 0)"),
        Mean("wrong-axis-below", "ReduceSum(w * x, axis: -1) / ReduceSum(w, axis: 0)"),
        Mean("wrong-axis-above", "ReduceSum(w * x, axis: 0) / ReduceSum(w, axis: -1)"),
        Mean("only-for-matrices", "ReduceSum(w * x, axis: 1) / ReduceSum(w, axis: 1)"),
        Mean("ignores-the-weights", "ReduceMean(x, axis: -1)"),
        Mean("weights-only-below", "ReduceSum(x, axis: -1) / ReduceSum(w, axis: -1)"),
        Mean("divides-by-the-values", "ReduceSum(w * x, axis: -1) / ReduceSum(x, axis: -1)"),
        Mean("size-of-the-weights", "ReduceSum(w * x, axis: -1) / ReduceSum(Abs(w), axis: -1)"),
        Mean("upside-down", "ReduceSum(w, axis: -1) / ReduceSum(w * x, axis: -1)"),
        Mean("product-of-means", "ReduceMean(x, axis: -1) * ReduceMean(w, axis: -1)"),
        Mean("weighted-plainly", "ReduceSum(x, axis: -1)"),
        Mean("keeps-the-axis", "ReduceSum(w * x, axis: -1, keepDims: true) / ReduceSum(w, axis: -1, keepDims: true)"),
        Mean("softmax-of-the-weights", "ReduceSum(Softmax(w) * x, axis: -1)"),
        Mean("adds-the-weights", "ReduceSum(w + x, axis: -1) / ReduceSum(w, axis: -1)"),
        Mean("constant", "new Constant(13f / 6)"),
        Hits("compares-probabilities", "ReduceMean(Cast(Equal(Softmax(logits), labels), DType.Float32))"),
        Hits("compares-logits", "ReduceMean(Cast(Equal(logits, labels), DType.Float32))"),
        Hits("wrong-axis", "ReduceMean(Cast(Equal(ArgMax(logits), ArgMax(labels)), DType.Float32))"),
        Hits("wrong-axis-for-the-labels", "ReduceMean(Cast(Equal(ArgMax(logits, 1), ArgMax(labels)), DType.Float32))"),
        Hits("wrong-axis-for-the-logits", "ReduceMean(Cast(Equal(ArgMax(logits), ArgMax(labels, 1)), DType.Float32))"),
        Hits("labels-not-reduced", "ReduceMean(Cast(Equal(Cast(ArgMax(logits, 1), DType.Float32), labels), DType.Float32))"),
        Hits("mean-of-the-labels", "ReduceMean(labels)"),
        Hits("mean-of-the-classes", "ReduceMean(Cast(ArgMax(labels, 1), DType.Float32))"),
        Hits("mean-of-the-answers", "ReduceMean(Cast(ArgMax(logits, 1), DType.Float32))"),
        Hits("integers-divide", "Cast(ReduceMean(Equal(ArgMax(logits, 1), ArgMax(labels, 1))), DType.Int32)"),
        Hits("counts", "ReduceSum(Cast(Equal(ArgMax(logits, 1), ArgMax(labels, 1)), DType.Float32))"),
        Hits("error-rate", "1f - ReduceMean(Cast(Equal(ArgMax(logits, 1), ArgMax(labels, 1)), DType.Float32))"),
        Hits("one-for-each-row", "Cast(Equal(ArgMax(logits, 1), ArgMax(labels, 1)), DType.Float32)"),
        Hits("divides-by-the-classes", "ReduceSum(Cast(Equal(ArgMax(logits, 1), ArgMax(labels, 1)), DType.Float32)) / (float)labels.Shape[1]"),
        Hits("divides-by-everything", "ReduceMean(Cast(Equal(logits, ReduceMax(logits, axis: 1, keepDims: true)), DType.Float32) * labels)"),
        Hits("counts-the-zeros", "ReduceMean(Cast(Equal(Cast(Equal(logits, ReduceMax(logits, axis: 1, keepDims: true)), DType.Float32), labels), DType.Float32))"),
        Hits("probability-of-the-label", "ReduceMean(ReduceSum(Softmax(logits) * labels, axis: 1))"),
        Hits("logit-of-the-label", "ReduceMean(ReduceSum(logits * labels, axis: 1))"),
        Hits("smallest-logit", "ReduceMean(Cast(Equal(ArgMax(-logits, 1), ArgMax(labels, 1)), DType.Float32))"),
        Hits("percent", "100f * ReduceMean(Cast(Equal(ArgMax(logits, 1), ArgMax(labels, 1)), DType.Float32))"),
        Hits("the-loss", "ReduceMean(SoftmaxCrossEntropyWithLogits(labels: labels, logits: logits))"),
        Hits("constant", "new Constant(0.75f)"),
    ];

    private static WrongAnswer Shapes(string misconception, params string[] shapes) =>
        new("inferred-shape", misconception, $"string[] shapes = [{string.Join(", ", shapes.Select(shape => $"\"{shape}\""))}];", CheckOf("inferred-shape"));

    private static WrongAnswer Mean(string misconception, string node) =>
        new("weighted-mean", misconception, $"Node WeightedMean(Node x, Node w) => {node};", CheckOf("weighted-mean"));

    private static WrongAnswer Hits(string misconception, string node) =>
        new("accuracy-node", misconception, $"Node AccuracyOf(Node logits, Node labels) => {node};", CheckOf("accuracy-node"));
}
