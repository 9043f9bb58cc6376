namespace MiniFlow.Lab.Exercises;

/// <summary>What a check cell writes, without the cases to read: the code that <c>#!check</c> runs. It names what the chapter's
/// cell defines: a class, a function, numbers.</summary>
internal static class CheckCall
{
    private static readonly Dictionary<string, string> arguments = new()
    {
        ["gradient"] = "dfdx, dfdy, dfdz",
        ["paths"] = "paths",
        ["chain-rule"] = "dqda, dqdb",
        ["order"] = "order",
        ["mul"] = "(x, y) => new Mul(x, y)",
        ["linear-by-hand"] = "z11, z12, z21, z22",
        ["linear"] = "(X, W, b) => new Linear(X, W, b)",
        ["steepest-slope"] = "slope",
        ["sigmoid"] = "x => new Sigmoid(x)",
        ["softmax"] = "logits => Softmax(logits)",
        ["cross-entropy"] = "(probabilities, labels) => CrossEntropy(probabilities, labels)",
        ["cross-entropy-with-softmax"] = "(logits, labels) => new CrossEntropyWithSoftmax(logits, labels)",
        ["sgd-step"] = "(w, gradient, learningRate) => Step(w, gradient, learningRate)",
        ["descend"] = "start => Descend(start)",
        ["one-layer"] = "images => OneLayer(images)",
        ["hidden-layer"] = "images => TwoLayers(images)",
        ["inferred-shape"] = "shapes",
        ["weighted-mean"] = "(x, w) => WeightedMean(x, w)",
        ["what-runs"] = "forC, forD, forBoth",
        ["counter"] = "times => Count(times)",
        ["placement"] = "devices",
        ["restore"] = "path => Restore(path)",
        ["record-loss"] = "folder => Record(folder)",
        ["accuracy-node"] = "(logits, labels) => AccuracyOf(logits, labels)",
        ["almost-practical"] = "images => Predict(images)",
    };

    /// <summary>For instance <c>MiniFlow.Lab.Commands.Check("sigmoid", x => new Sigmoid(x))</c>.</summary>
    public static string Of(Exercise exercise) => $"MiniFlow.Lab.Commands.Check(\"{exercise.Id}\", {arguments[exercise.Id]})";
}
