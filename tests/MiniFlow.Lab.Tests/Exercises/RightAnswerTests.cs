namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>Right answers pass in whatever style they are written.</summary>
public sealed class RightAnswerTests
{
    private static readonly NodeCell sigmoid = WrongSigmoid.Right;
    private static readonly NodeCell linear = WrongLinear.Right;
    private static readonly NodeCell mul = WrongMul.Right;

    private static readonly WrongAnswer[] answers =
    [
        mul.Wrong("as in the lab"),
        mul.Wrong("upstream summed first", backward: "var u = UpstreamGradient(); Gradients[x] += y.Value * u; Gradients[y] += x.Value * u;"),
        mul.Wrong("written out", loop: "Gradients[x] = Gradients[x] + upstream * y.Value; Gradients[y] = Gradients[y] + upstream * x.Value;"),
        mul.Wrong("by name", forward: "Value = Tensor.Multiply(x, y);"),
        mul.Wrong("with Add", loop: "Gradients.Add(x, y.Value * upstream); Gradients.Add(y, x.Value * upstream);"),
        mul.Wrong("starts from zero itself", backward: "Gradients[x] = Tensor.Zeros(x.Value.Shape); Gradients[y] = Tensor.Zeros(y.Value.Shape); foreach (var outbound in OutboundNodes) { Gradients[x] += y.Value * outbound.Gradients[this]; Gradients[y] += x.Value * outbound.Gradients[this]; }"),
        linear.Wrong("as in the lab"),
        linear.Wrong("flags for transposes", forward: "Value = Tensor.MatMul(X, W) + b;", loop: "Gradients[X] += Tensor.MatMul(upstream, W.Value, transposeB: true); Gradients[W] += Tensor.MatMul(X.Value, upstream, transposeA: true); Gradients[b] += upstream.SumTo(b.Value.Shape);"),
        linear.Wrong("transposed twice", loop: "Gradients[X] += W.Value.MatMul(upstream.T).T; Gradients[W] += upstream.T.MatMul(X.Value).T; Gradients[b] += Tensor.Ones(upstream.Length).Unsqueeze(0).MatMul(upstream.Cast(DType.Float32)).Flatten();"),
        linear.Wrong("number by number", forward: """
            var z = Tensor.Zeros(new[] { X.Length, W.Shape[1] }, DType.Float64);
            for (var i = 0; i < X.Length; i++)
                for (var j = 0; j < W.Shape[1]; j++)
                {
                    var sum = (double)b[j];
                    for (var k = 0; k < W.Length; k++)
                        sum += X[i, k] * W[k, j];
                    z[i, j] = sum;
                }
            Value = z;
            """),
        linear.Wrong("in single precision", forward: "Value = X.Cast(DType.Float32).MatMul(W.Cast(DType.Float32)) + b.Cast(DType.Float32);"),
        sigmoid.Wrong("as in the lab"),
        sigmoid.Wrong("of the library", forward: "Value = Tensor.Sigmoid(x);"),
        sigmoid.Wrong("by tanh", forward: "Value = 0.5 * (1 + Tensor.Tanh(x / 2));"),
        sigmoid.Wrong("kept from Forward", forward: "s = 1 / (1 + Tensor.Exp(-x)); Value = s;", loop: "Gradients[x] += upstream * (s - s * s);", fields: "Tensor s;"),
        sigmoid.Wrong("assigned after summing", backward: "Gradients[x] = Value * (1 - Value) * UpstreamGradient();"),
        new("softmax", "as in the lab", WrongSoftmax.Right, "Check(\"softmax\", logits => Softmax(logits))"),
        new("softmax", "as a method group", WrongSoftmax.Right, "Check(\"softmax\", Softmax)"),
        new("softmax", "row by row", """
            Tensor Row(Tensor x) { var e = Tensor.Exp(x - x.Max()); return e / e.Sum(); }
            Tensor Softmax(Tensor x) => x.Rank == 1 ? Row(x) : Tensor.Stack(Enumerable.Range(0, x.Length).Select(i => Row(x[i])).ToArray());
            """, "Check(\"softmax\", x => Softmax(x))"),
        new("softmax", "through its logarithm", "Tensor Softmax(Tensor x) { var s = x - x.Max(axis: -1, keepDims: true); return Tensor.Exp(s - Tensor.Log(Tensor.Exp(s).Sum(axis: -1, keepDims: true))); }", "Check(\"softmax\", x => Softmax(x))"),
        new("cross-entropy", "as in the lab", WrongCrossEntropy.Right, "Check(\"cross-entropy\", (p, y) => CrossEntropy(p, y))"),
        new("cross-entropy", "picked, then averaged", "Tensor CrossEntropy(Tensor p, Tensor y) => -Tensor.Log((p * Tensor.OneHot(y, p.Shape[1])).Sum(axis: 1)).Mean();", "Check(\"cross-entropy\", (p, y) => CrossEntropy(p, y))"),
        new("cross-entropy", "with a double", "double CrossEntropy(Tensor p, Tensor y) => Enumerable.Range(0, p.Length).Average(i => -Math.Log(p[i, (int)y[i]]));", "Check(\"cross-entropy\", (p, y) => CrossEntropy(p, y))"),
        WrongCrossEntropyWithSoftmax.Right,
        new("sgd-step", "subtracting", "void Step(Tensor p, Tensor g, double rate) { p.SubtractInPlace(g, rate); }", "Check(\"sgd-step\", (p, g, rate) => Step(p, g, rate))"),
        new("sgd-step", "copied back", "void Step(Tensor p, Tensor g, double rate) { p.CopyFrom(p - g * rate); }", "Check(\"sgd-step\", (p, g, rate) => Step(p, g, rate))"),
        new("sgd-step", "through Sgd", "", "Check(\"sgd-step\", (p, g, rate) => new Sgd(rate).Step(new[] { p }, new[] { g }))"),
        WrongDescent.RightStep,
        WrongDescent.RightWalk,
        new("order", "in capitals and with blanks", "", "Check(\"order\", new List<string> { \" X\", \"G\", \"F\" })"),
        new("gradient", "as whole numbers", "", "Check(\"gradient\", -1, 3, 3)"),
        new("steepest-slope", "by a fine step", "", "Check(\"steepest-slope\", (1 / (1 + Math.Exp(-1e-4)) - 1 / (1 + Math.Exp(1e-4))) / 2e-4)"),
    ];

    [Fact]
    public void Every_right_answer_passes()
    {
        var (checks, errors) = StudentCode.Compile([.. answers.Select(one => (one.Answer, one.Check))]);
        errors.ShouldBeEmpty();

        foreach (var (answer, result) in answers.Zip(checks.Select(check => check!())))
            result.Status.ShouldBe(CheckStatus.Passed, $"{answer.Exercise}, {answer.Misconception}: {result.ToText()}");
    }
}
