namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>Wrong loss nodes.</summary>
internal static class WrongCrossEntropyWithSoftmax
{
    private const string Softmax = "var shifted = logits - logits.Max(axis: 1, keepDims: true); var sums = Tensor.Exp(shifted).Sum(axis: 1, keepDims: true); p = Tensor.Exp(shifted) / sums; y = Tensor.OneHot(labels, logits.Shape[1]); losses = (y * (Tensor.Log(sums) - shifted)).Sum(axis: 1);";

    private const string Fields = "Tensor p, y, losses;";

    private const string Picked = "Value = -Tensor.Log((p * y).Sum(axis: 1)).Mean();";

    private static readonly NodeCell cell = new(
        "cross-entropy-with-softmax", "CrossEntropyWithSoftmax", ["logits", "labels"], Softmax + "Value = losses.Mean();", "Gradients[logits] += (p - y) / y.Length * upstream;");

    public static readonly WrongAnswer Right = cell.Wrong("", fields: Fields);

    public static IEnumerable<WrongAnswer> All =>
    [
        Wrong("sums", Softmax + "Value = losses.Sum();", "Gradients[logits] += (p - y) * upstream;"),
        Wrong("value-summed", Softmax + "Value = losses.Sum();"),
        Wrong("gradient-not-averaged", loop: "Gradients[logits] += (p - y) * upstream;"),
        Wrong("gradient-averaged-twice", loop: "Gradients[logits] += (p - y) / y.Length / y.Length * upstream;"),
        Wrong("mean-over-everything", Softmax + "Value = losses.Sum() / logits.Size;", "Gradients[logits] += (p - y) / y.Size * upstream;"),
        Wrong("gradient-over-everything", loop: "Gradients[logits] += (p - y) / y.Size * upstream;"),
        Wrong("forgets-the-label", loop: "Gradients[logits] += p / y.Length * upstream;"),
        Wrong("only-at-the-label", loop: "Gradients[logits] += (p * y - y) / y.Length * upstream;"),
        Wrong("sign-flipped", loop: "Gradients[logits] += (y - p) / y.Length * upstream;"),
        Wrong("derivative-of-softmax", loop: "Gradients[logits] += p * (1 - p) / y.Length * upstream;"),
        Wrong("logits-instead-of-probabilities", loop: "Gradients[logits] += (logits.Value - y) / y.Length * upstream;"),
        Wrong("label-one-too-high", loop: """
            var gradient = p.Copy();
            for (var i = 0; i < p.Length; i++)
                gradient[i, ((int)labels.Value[i] + 1) % p.Shape[1]] -= 1;
            Gradients[logits] += gradient / p.Length * upstream;
            """),
        Wrong("one-label-for-all", loop: """
            var gradient = p.Copy();
            for (var i = 0; i < p.Length; i++)
                gradient[i, (int)labels.Value[0]] -= 1;
            Gradients[logits] += gradient / p.Length * upstream;
            """),
        Wrong("whole-batch", Y + "var e = Tensor.Exp(logits - logits.Max()); p = e / e.Sum();" + Picked),
        Wrong("wrong-axis", Y + "var e = Tensor.Exp(logits - logits.Max(axis: 0)); p = e / e.Sum(axis: 0);" + Picked),
        Wrong("overflows", Y + "var e = Tensor.Exp(logits); p = e / e.Sum(axis: 1, keepDims: true);" + Picked),
        Wrong("largest-of-the-batch", Y + "var e = Tensor.Exp(logits - logits.Max()); p = e / e.Sum(axis: 1, keepDims: true);" + Picked),
        Wrong("largest-of-the-batch", Softmax.Replace("logits.Max(axis: 1, keepDims: true)", "logits.Max()") + "Value = losses.Mean();"),
        Wrong("logarithm-of-softmax", Softmax + Picked),
        Wrong("logarithm-of-softmax", Softmax + "var sum = 0.0; for (var i = 0; i < p.Length; i++) sum -= Math.Log(p[i, (int)labels[i]]); Value = sum / p.Length;"),
        Wrong("zero-times-infinity", Softmax + "Value = -(y * Tensor.Log(p)).Sum() / p.Length;"),
        Wrong("adds-a-constant", Softmax + "Value = -Tensor.Log((p * y).Sum(axis: 1) + 1e-8).Mean();"),
        Wrong("missing-minus", Softmax + "Value = -losses.Mean();"),
        Wrong("missing-minus-throughout", Softmax + "Value = -losses.Mean();", "Gradients[logits] += (y - p) / y.Length * upstream;"),
        Wrong("logarithm-of-two", Softmax + "Value = losses.Mean() / Math.Log(2);"),
        Wrong("logarithm-of-ten", Softmax + "Value = losses.Mean() / Math.Log(10);"),
        Wrong("only-first-example", Softmax + "Value = losses[0];"),
        Wrong("forgets-the-logarithm", Softmax + "Value = 1 - (p * y).Sum() / y.Length;"),
        Wrong("one-loss-per-example", Softmax + "Value = losses;"),
        Wrong("forgets-the-softmax", Softmax + "Value = -Tensor.Log((logits * y).Sum(axis: 1)).Mean();"),
        Wrong("subtracts-in-place", loop: "p.SubtractInPlace(y); Gradients[logits] += p / y.Length * upstream;"),
        Wrong("overwrites", loop: "Gradients[logits] = (p - y) / y.Length * upstream;"),
        Wrong("only-first-consumer", loop: "Gradients[logits] += (p - y) / y.Length * upstream; break;"),
        Wrong("ignores-upstream", loop: "Gradients[logits] += (p - y) / y.Length;"),
        Wrong("ignores-upstream", backward: "Gradients[logits] = (p - y) / y.Length * OutboundNodes.Count;"),
        Wrong("counts-twice", loop: "Gradients[logits] += 2 * (p - y) / y.Length * upstream;"),
        Wrong("keeps-first-value", Softmax + "loss ??= losses.Mean(); Value = loss;", fields: "Tensor loss;"),
        Wrong("keeps-something", Softmax + "truth ??= y; y = truth; Value = losses.Mean();", fields: "Tensor truth;"),
        Wrong("never-forgets", loop: "sum = sum is null || sum.Shape != p.Shape ? (p - y) / y.Length * upstream : sum + (p - y) / y.Length * upstream; Gradients[logits] = sum;", fields: "Tensor sum;"),
        Wrong("writes-into-input", "logits.SubtractInPlace(logits.Max(axis: 1, keepDims: true));" + Softmax + "Value = losses.Mean();"),
        Wrong("writes-into-upstream", loop: "Gradients[logits] += (p - y) / y.Length * upstream; upstream.Fill(0);"),
        Wrong("no-backward", loop: ""),
        Wrong("constant", Softmax + "Value = 1.1802;"),
    ];

    private const string Y = "y = Tensor.OneHot(labels, logits.Shape[1]);";

    private static WrongAnswer Wrong(string misconception, string? forward = null, string? loop = null, string? backward = null, string fields = "") =>
        cell.Wrong(misconception, forward, loop, backward, Fields + fields);
}
