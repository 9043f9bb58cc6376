namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>Wrong cross-entropy functions.</summary>
internal static class WrongCrossEntropy
{
    public static readonly string Right = Function(Loop("-Math.Log(probabilities[i, (int)labels[i]])"));

    public static IEnumerable<WrongAnswer> All =>
    [
        Wrong("sums", Loop("-Math.Log(probabilities[i, (int)labels[i]])", "sum")),
        Wrong("missing-minus", Loop("Math.Log(probabilities[i, (int)labels[i]])")),
        Wrong("logarithm-of-ten", Loop("-Math.Log10(probabilities[i, (int)labels[i]])")),
        Wrong("logarithm-of-two", Loop("-Math.Log2(probabilities[i, (int)labels[i]])")),
        Wrong("zero-times-infinity", "var y = Tensor.OneHot(labels, probabilities.Shape[1]); return -(y * Tensor.Log(probabilities)).Sum() / probabilities.Length;"),
        Wrong("mean-over-everything", Loop("-Math.Log(probabilities[i, (int)labels[i]])", "sum / probabilities.Size")),
        Wrong("ignores-the-labels", "return -Tensor.Log(probabilities).Mean();"),
        Wrong("sums-over-every-class", "return -Tensor.Log(probabilities).Sum() / probabilities.Length;"),
        Wrong("label-one-too-low", Loop("-Math.Log(probabilities[i, ((int)labels[i] + probabilities.Shape[1] - 1) % probabilities.Shape[1]])")),
        Wrong("label-one-too-high", Loop("-Math.Log(probabilities[i, ((int)labels[i] + 1) % probabilities.Shape[1]])")),
        Wrong("label-outside", Loop("-Math.Log(probabilities[i, (int)labels[i] + 1])")),
        Wrong("forgets-the-logarithm", Loop("-probabilities[i, (int)labels[i]]")),
        Wrong("one-minus-probability", Loop("1 - probabilities[i, (int)labels[i]]")),
        Wrong("squared-error", Loop("Math.Pow(1 - probabilities[i, (int)labels[i]], 2)")),
        Wrong("logarithm-of-the-mean", Loop("probabilities[i, (int)labels[i]]", "-Math.Log(sum / probabilities.Length)")),
        Wrong("adds-a-constant", Loop("-Math.Log(probabilities[i, (int)labels[i]] + 1e-8)")),
        Wrong("adds-a-small-constant", Loop("-Math.Log(probabilities[i, (int)labels[i]] + 1e-10)")),
        Wrong("adds-a-tiny-constant", Loop("-Math.Log(probabilities[i, (int)labels[i]] + 1e-12)")),
        Wrong("only-first-example", "return -Math.Log(probabilities[0, (int)labels[0]]);"),
        Wrong("first-label-for-all", Loop("-Math.Log(probabilities[i, (int)labels[0]])")),
        Wrong("largest-instead-of-label", "return -Tensor.Log(probabilities.Max(axis: 1)).Mean();"),
        Wrong("softmax-again", "var e = Tensor.Exp(probabilities); var p = e / e.Sum(axis: 1, keepDims: true);" + Loop("-Math.Log(p[i, (int)labels[i]])")),
        Wrong("one-loss-per-example", "var losses = Tensor.Zeros(probabilities.Length, DType.Float64); for (var i = 0; i < probabilities.Length; i++) losses[i..(i + 1)].Fill(-Math.Log(probabilities[i, (int)labels[i]])); return losses;"),
        Wrong("divides-by-classes", Loop("-Math.Log(probabilities[i, (int)labels[i]])", "sum / probabilities.Shape[1]")),
        Wrong("writes-into-input", "probabilities.CopyFrom(Tensor.Log(probabilities));" + Loop("-probabilities[i, (int)labels[i]]")),
        Wrong("constant", "return 0.5108;"),
    ];

    private static string Loop(string loss, string result = "sum / probabilities.Length") =>
        $"var sum = 0.0; for (var i = 0; i < probabilities.Length; i++) sum += {loss}; return {result};";

    private static string Function(string body) => $"Tensor CrossEntropy(Tensor probabilities, Tensor labels) {{ {body} }}";

    private static WrongAnswer Wrong(string misconception, string body) => new(
        "cross-entropy", misconception, Function(body), "Check(\"cross-entropy\", (probabilities, labels) => CrossEntropy(probabilities, labels))");
}
