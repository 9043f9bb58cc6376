namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>Wrong softmax functions.</summary>
internal static class WrongSoftmax
{
    private const string Shifted = "var e = Tensor.Exp(logits - logits.Max(axis: -1, keepDims: true));";

    public static readonly string Right = Function(Shifted + "return e / e.Sum(axis: -1, keepDims: true);");

    public static IEnumerable<WrongAnswer> All =>
    [
        Wrong("whole-batch", "var e = Tensor.Exp(logits - logits.Max()); return e / e.Sum();"),
        Wrong("whole-batch", "return Tensor.Exp(logits) / Tensor.Exp(logits).Sum();"),
        Wrong("whole-batch", Shifted + "return e / e.Sum();"),
        Wrong("forgets-keep-dims", "var e = Tensor.Exp(logits - logits.Max(axis: -1)); return e / e.Sum(axis: -1, keepDims: true);"),
        Wrong("wrong-axis", "var e = Tensor.Exp(logits - logits.Max(axis: 0, keepDims: true)); return e / e.Sum(axis: 0, keepDims: true);"),
        Wrong("wrong-axis", "return Tensor.Exp(logits) / Tensor.Exp(logits).Sum(axis: 0);"),
        Wrong("overflows", "var e = Tensor.Exp(logits); return e / e.Sum(axis: -1, keepDims: true);"),
        Wrong("largest-of-the-batch", "var e = Tensor.Exp(logits - logits.Max()); return e / e.Sum(axis: -1, keepDims: true);"),
        Wrong("not-normalised", Shifted + "return e;"),
        Wrong("exponentials-alone", "return Tensor.Exp(logits);"),
        Wrong("divides-by-the-mean", Shifted + "return e / e.Mean(axis: -1, keepDims: true);"),
        Wrong("forgets-the-exponential", "return logits / logits.Sum(axis: -1, keepDims: true);"),
        Wrong("log-softmax", "var shifted = logits - logits.Max(axis: -1, keepDims: true); return shifted - Tensor.Log(Tensor.Exp(shifted).Sum(axis: -1, keepDims: true));"),
        Wrong("softmin", "var e = Tensor.Exp(logits.Min(axis: -1, keepDims: true) - logits); return e / e.Sum(axis: -1, keepDims: true);"),
        Wrong("softmin", "var e = Tensor.Exp(-logits); return e / e.Sum(axis: -1, keepDims: true);"),
        Wrong("base-two", "var e = Tensor.Pow(2.0, logits - logits.Max(axis: -1, keepDims: true)); return e / e.Sum(axis: -1, keepDims: true);"),
        Wrong("sigmoid", "return 1 / (1 + Tensor.Exp(-logits));"),
        Wrong("hard-max", "return Tensor.Where(Tensor.Equal(logits, logits.Max(axis: -1, keepDims: true)), Tensor.Ones(logits.Shape), Tensor.Zeros(logits.Shape));"),
        Wrong("twice", Shifted + "var p = e / e.Sum(axis: -1, keepDims: true); var q = Tensor.Exp(p); return q / q.Sum(axis: -1, keepDims: true);"),
        Wrong("forgets-keep-dims", "var e = Tensor.Exp(logits - logits.Max(axis: -1)); return e / e.Sum(axis: -1);"),
        Wrong("forgets-keep-dims-in-the-sum", Shifted + "return e / e.Sum(axis: -1);"),
        Wrong("forgets-keep-dims-in-the-sum", "return Tensor.Exp(logits) / Tensor.Exp(logits).Sum(axis: -1);"),
        Wrong("writes-into-input", "logits.SubtractInPlace(logits.Max(axis: -1, keepDims: true)); return Tensor.Exp(logits) / Tensor.Exp(logits).Sum(axis: -1, keepDims: true);"),
        Wrong("only-first-row", "var first = logits.Rank == 1 ? logits : logits[0]; var e = Tensor.Exp(first - first.Max()); return (e / e.Sum()).BroadcastTo(logits.Shape);"),
        Wrong("constant", "return new[] { 0.2309, 0.5138, 0.2551 };"),
    ];

    private static string Function(string body) => $"Tensor Softmax(Tensor logits) {{ {body} }}";

    private static WrongAnswer Wrong(string misconception, string body) => new("softmax", misconception, Function(body), "Check(\"softmax\", logits => Softmax(logits))");
}
