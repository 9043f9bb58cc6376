namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>Wrong sigmoids.</summary>
internal static class WrongSigmoid
{
    public static readonly NodeCell Right = new(
        "sigmoid", "Sigmoid", ["x"], "Value = 1 / (1 + Tensor.Exp(-x));", "Gradients[x] += Value * (1 - Value) * upstream;");

    public static IEnumerable<WrongAnswer> All =>
    [
        Right.Wrong("missing-minus", forward: "Value = 1 / (1 + Tensor.Exp(x));"),
        Right.Wrong("overflows", forward: "Value = Tensor.Exp(x) / (Tensor.Exp(x) + 1);"),
        Right.Wrong("forgets-the-one", forward: "Value = 1 / Tensor.Exp(-x);"),
        Right.Wrong("tanh", forward: "Value = Tensor.Tanh(x);", loop: "Gradients[x] += (1 - Value * Value) * upstream;"),
        Right.Wrong("tanh-value-only", forward: "Value = Tensor.Tanh(x);"),
        Right.Wrong("derivative-of-tanh", loop: "Gradients[x] += (1 - Value * Value) * upstream;"),
        Right.Wrong("derivative-at-the-input", loop: "Gradients[x] += x.Value * (1 - x.Value) * upstream;"),
        Right.Wrong("sigmoid-again", loop: "var s = 1 / (1 + Tensor.Exp(-Value)); Gradients[x] += s * (1 - s) * upstream;"),
        Right.Wrong("forgets-one-minus-s", loop: "Gradients[x] += Value * upstream;"),
        Right.Wrong("forgets-s", loop: "Gradients[x] += (1 - Value) * upstream;"),
        Right.Wrong("sign-flipped", loop: "Gradients[x] += Value * (Value - 1) * upstream;"),
        Right.Wrong("one-plus-s", loop: "Gradients[x] += Value * (1 + Value) * upstream;"),
        Right.Wrong("constant-slope", loop: "Gradients[x] += 0.25 * upstream;"),
        Right.Wrong("adds-upstream", loop: "Gradients[x] += Value * (1 - Value) + upstream;"),
        Right.Wrong("passes-upstream-through", loop: "Gradients[x] += upstream;"),
        Right.Wrong("step", forward: "Value = Tensor.Where(Tensor.Greater(x, 0), Tensor.Ones(x.Shape), Tensor.Zeros(x.Shape));"),
        Right.Wrong("softmax", forward: "s = 1 / (1 + Tensor.Exp(-x)); var e = Tensor.Exp(x - x.Max()); Value = x.Rank == 0 ? 1.0 : e / e.Sum(axis: -1, keepDims: true);", loop: "Gradients[x] += Value * (1 - Value) * upstream;", fields: "Tensor s;"),
        Right.Wrong("only-single-numbers", forward: "Value = 1 / (1 + Math.Exp(-(double)x));"),
        Right.Wrong("overwrites", loop: "Gradients[x] = Value * (1 - Value) * upstream;"),
        Right.Wrong("only-first-consumer", loop: "Gradients[x] += Value * (1 - Value) * upstream; break;"),
        Right.Wrong("ignores-upstream", loop: "Gradients[x] += Value * (1 - Value);"),
        Right.Wrong("counts-twice", loop: "Gradients[x] += 2 * Value * (1 - Value) * upstream;"),
        Right.Wrong("keeps-first-value", forward: "if (s is null) s = 1 / (1 + Tensor.Exp(-x)); Value = s;", fields: "Tensor s;"),
        Right.Wrong("keeps-something", loop: "slope ??= Value * (1 - Value); Gradients[x] += slope * upstream;", fields: "Tensor slope;"),
        Right.Wrong("never-forgets", loop: "sum = sum is null ? Value * (1 - Value) * upstream : sum + Value * (1 - Value) * upstream; Gradients[x] = sum;", fields: "Tensor sum;"),
        Right.Wrong("writes-into-input", forward: "x.CopyFrom(1 / (1 + Tensor.Exp(-x))); Value = x;"),
        Right.Wrong("writes-into-upstream", loop: "Gradients[x] += Value * (1 - Value) * upstream; upstream.Fill(0);"),
        Right.Wrong("no-backward", loop: "var gradient = Value * (1 - Value) * upstream;"),
        Right.Wrong("constant", forward: "Value = new[] { 0, 0.5, 1 };"),
    ];
}
