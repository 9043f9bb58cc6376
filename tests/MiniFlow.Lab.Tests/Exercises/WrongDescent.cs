namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>Wrong steps of gradient descent, and walks that do not end at the bottom.</summary>
internal static class WrongDescent
{
    private const string Gradient = "Tensor Gradient(Tensor at) => new[] { 2 * (at[0..1].ToScalar<double>() - 3), 20 * (at[1..2].ToScalar<double>() + 1) };";

    public static readonly WrongAnswer RightStep = Step("", "parameter.AddInPlace(gradient, -learningRate);");

    public static readonly WrongAnswer RightWalk = Walk("", Loop(150, "-0.05"));

    public static IEnumerable<WrongAnswer> All =>
    [
        Step("climbs", "parameter.AddInPlace(gradient, learningRate);"),
        Step("forgets-the-learning-rate", "parameter.SubtractInPlace(gradient);"),
        Step("climbs-without-learning-rate", "parameter.AddInPlace(gradient);"),
        Step("forgets-the-result", "parameter = parameter - learningRate * gradient;"),
        Step("forgets-the-result", "parameter -= gradient * learningRate;"),
        Step("loses-the-parameter", "parameter.CopyFrom(-learningRate * gradient);"),
        Step("becomes-the-gradient", "parameter.CopyFrom(gradient);"),
        Step("divides-by-the-learning-rate", "parameter.SubtractInPlace(gradient / learningRate);"),
        Step("changes-the-gradient", "gradient.CopyFrom(learningRate * gradient); parameter.SubtractInPlace(gradient);"),
        Step("multiplies", "parameter.CopyFrom(parameter - parameter * (learningRate * gradient));"),
        Step("only-the-sign", "parameter.SubtractInPlace(learningRate * Tensor.Sign(gradient));"),
        Step("subtracts-the-rate", "parameter.CopyFrom(parameter - learningRate);"),
        Step("averages-the-gradient", "parameter.CopyFrom(parameter - learningRate * gradient.Mean());"),
        Step("normalises-the-gradient", "var length = Math.Sqrt((double)(gradient * gradient).Sum()); if (length > 0) parameter.SubtractInPlace(gradient / length, learningRate);"),
        Step("twice", "parameter.AddInPlace(gradient, -learningRate); parameter.AddInPlace(gradient, -learningRate);"),
        Step("rate-squared", "parameter.SubtractInPlace(learningRate * gradient, learningRate);"),
        Step("the-other-way-round", "parameter.CopyFrom(learningRate * gradient - parameter);"),
        Walk("climbs", Loop(150, "0.05")),
        Walk("climbs", Loop(20, "0.01")),
        Walk("rate-too-large", Loop(150, "-0.15")),
        Walk("rate-too-large", Loop(9, "-0.11")),
        Walk("rate-too-large", Loop(5000, "-0.3")),
        Walk("one-step-or-stale-gradient", Loop(1, "-0.05")),
        Walk("one-step-or-stale-gradient", "var gradient = Gradient(position); for (var i = 0; i < 100; i++) position.AddInPlace(gradient, -0.001);"),
        Walk("only-first-coordinate", "for (var i = 0; i < 150; i++) position[0..1].AddInPlace(Gradient(position)[0..1], -0.05);"),
        Walk("only-second-coordinate", "for (var i = 0; i < 150; i++) position[1..2].AddInPlace(Gradient(position)[1..2], -0.05);"),
        Walk("wrong-bottom", "for (var i = 0; i < 150; i++) position.AddInPlace(-1 * Gradient(-1 * position), -0.05);"),
        Walk("ignores-the-start", "position = new[] { 0.0, 0 };" + Loop(20, "-0.05")),
        Walk("constant", "position = new[] { 3.0, -1 };"),
        Walk("constant", "position = new[] { 0.0, 0 };" + Loop(150, "-0.05")),
        Walk("returns-the-loss", Loop(150, "-0.05") + "return Math.Pow((double)position[0] - 3, 2) + 10 * Math.Pow((double)position[1] + 1, 2);"),
        Walk("changes-the-start", "position = start;" + Loop(150, "-0.05")),
        Walk("stops-too-early", Loop(20, "-0.05")),
        Walk("stops-too-early", Loop(150, "-0.001")),
    ];

    private static string Loop(int steps, string factor) => $"for (var i = 0; i < {steps}; i++) position.AddInPlace(Gradient(position), {factor});";

    private static WrongAnswer Step(string misconception, string body) => new(
        "sgd-step", misconception, $"void Step(Tensor parameter, Tensor gradient, double learningRate) {{ {body} }}",
        "Check(\"sgd-step\", (parameter, gradient, learningRate) => Step(parameter, gradient, learningRate))");

    private static WrongAnswer Walk(string misconception, string body) => new(
        "descend", misconception, $"{Gradient} Tensor Descend(Tensor start) {{ var position = start.Copy(); {body} return position; }}", "Check(\"descend\", start => Descend(start))");
}
