namespace MiniFlow.Lab.Tests.Exercises.Chapters;

/// <summary>The changes of a model answer that leave it right, each with the reason. Everything else must be rejected.</summary>
internal static class EquivalentMutants
{
    private const string AtMinusFive = "At y = 5 and z = -5 (and at z = -4 with y = 4) f is x·0: whatever stands for x there, the difference is the same number, and the number is what is checked.";
    private const string TimesOne = "Times 1, divided by 1 and left out are the same.";
    private const string MirroredValley = "The valley at -3 is as far from 0 as the one at 3 and as steep: the losses that are recorded are the same numbers.";
    private const string LastAxis = "Of a matrix, axis 1 is the last one, which -1 names as well.";

    /// <summary>By exercise: how a description begins or ends, and why the mutant is right.</summary>
    public static IReadOnlyList<(string Exercise, Func<string, bool> Is, string Reason)> All { get; } =
    [
        ("gradient", change => change.StartsWith("double? dfdy = F(3, 5, -5) - F(3, 4, -5); → double? dfdy = F((", StringComparison.Ordinal), AtMinusFive),
        ("gradient", change => change.StartsWith("double? dfdz = F(3, 4, -4) - F(3, 4, -5); → double? dfdz = F((", StringComparison.Ordinal), AtMinusFive),
        ("chain-rule", change => change.Contains("dqds * 1 +", StringComparison.Ordinal) && (change.Contains("= dqds / 1 +", StringComparison.Ordinal) || change.Contains("= dqds + dqdm", StringComparison.Ordinal)), TimesOne),
        ("softmax", change => change.EndsWith("var powers = -(Tensor.Exp(logits - logits.Max(axis: -1, keepDims: true)));", StringComparison.Ordinal), "Both sides of the quotient change their sign."),
        ("cross-entropy", change => change.EndsWith("var sum = -(0.0);", StringComparison.Ordinal), "Minus zero is zero."),
        ("cross-entropy-with-softmax", change => change.EndsWith("logits.Max(axis: -1, keepDims: true);", StringComparison.Ordinal), LastAxis),
        ("cross-entropy-with-softmax", change => change.EndsWith("powers.Sum(axis: -1, keepDims: true);", StringComparison.Ordinal), LastAxis),
        ("cross-entropy-with-softmax", change => change.EndsWith("logits.Shape[-1]);", StringComparison.Ordinal), LastAxis),
        ("descend", change => change.StartsWith("for (var i = 0; i < 150; i++) →", StringComparison.Ordinal), "One step more or less: it is as far down."),
        ("descend", change => change.EndsWith("position.AddInPlace(Gradient(position), -0.05); position.AddInPlace(Gradient(position), -0.05);", StringComparison.Ordinal), "Twice as many steps: it is further down."),
        ("counter", change => change.EndsWith("= -(counter.Assign(counter + 1));", StringComparison.Ordinal), "What is run has another value, but to compute it the variable is given the same one."),
        ("counter", change => change.EndsWith("session.Run(GlobalVariablesInitializer()); session.Run(GlobalVariablesInitializer());", StringComparison.Ordinal), "Set to 0 twice before the first step: it begins at 0."),
        ("restore", change => change.EndsWith("var b = -(new Variable(Tensor.Zeros(2), name: \"b\"));", StringComparison.Ordinal), "The variable b is there and is restored; its negative is used by nobody."),
        ("restore", change => change.EndsWith("saver.Restore(session, path); saver.Restore(session, path);", StringComparison.Ordinal), "The same values a second time."),
        ("record-loss", change => change.EndsWith("var w = -(new Variable(0.0, name: \"w\"));", StringComparison.Ordinal), MirroredValley),
        ("record-loss", change => change.EndsWith("var loss = Square(w + 3);", StringComparison.Ordinal) || change.EndsWith("var loss = Square(w - (-3));", StringComparison.Ordinal), MirroredValley),
        ("record-loss", change => change.EndsWith("var loss = Square(((3) - (w)));", StringComparison.Ordinal), "A square does not know which of the two was taken from the other."),
        ("record-loss", change => change.EndsWith("session.Run(GlobalVariablesInitializer()); session.Run(GlobalVariablesInitializer());", StringComparison.Ordinal), "Set to 0 twice before the first step: it begins at 0."),
        ("accuracy-node", change => change.Contains("axis: -1", StringComparison.Ordinal), LastAxis),
    ];
}
