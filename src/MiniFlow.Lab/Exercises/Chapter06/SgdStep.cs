using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Exercises.Chapter06;

/// <summary>One step of gradient descent, in place: parameter -= learning rate · gradient.</summary>
internal static class SgdStep
{
    private static readonly double[,] parameter = { { 1, -2, 0.5 }, { 4, 0.25, -3 } };
    private static readonly double[,] gradient = { { 0.5, 4, -1 }, { -2, 3, 0.75 } };

    public static Exercise Exercise { get; } = new ComparedExercise
    {
        Id = "sgd-step",
        Chapter = "06",
        Title = "One step of gradient descent",
        Points = 1,
        Praise = "Your step goes downhill, in place, by the learning rate times the gradient.",
        Target = new UpdateAnswer((parameter, gradient, rate) => parameter.AddInPlace(gradient, -rate)),
        Inputs = ["parameter", "gradient", "learning rate"],
        Result = "the parameter afterwards",
        FixedCases =
        [
            // Large enough to tell a step that computes and forgets from an untouched stub.
            Step("a large parameter", Tensor.Linspace(-1, 1, 400, DType.Float64), Tensor.Linspace(3, -2, 400, DType.Float64), 0.1),

            // 1 - 0.5·4 = -1, -2 - 0.5·(-6) = 1.
            Step("a vector", new[] { 1.0, -2 }, new[] { 4.0, -6 }, 0.5) with { Value = new[] { -1.0, 1 } },
            Step("a matrix", parameter, gradient, 0.1),
            Step("a learning rate of 1", parameter, gradient, 1),
            Step("a large learning rate", new[] { 0.5, -0.25, 2 }, new[] { 1.0, 2, -3 }, 8),
            Step("a gradient of zero", new[] { 3.0, -1 }, new[] { 0.0, 0 }, 0.5),
            Step("single precision, as in training", Tensor.From(parameter, DType.Float32), Tensor.From(gradient, DType.Float32), 0.01),
        ],
        Draw = random => [Step("numbers drawn at random", random.Normal(new[] { 3, 4 }, dtype: DType.Float64), random.Normal(new[] { 3, 4 }, dtype: DType.Float64), 0.03)],
        Misconceptions =
        [
            Mistake("climbs", "The step goes uphill. The gradient points in the direction in which the loss grows: subtract it.", (p, g, rate) => p.AddInPlace(g, rate)),
            Mistake("forgets-the-learning-rate", "The learning rate is missing: the step is as long as the gradient itself.", (p, g, _) => p.SubtractInPlace(g)),
            Mistake("climbs-without-learning-rate", "The gradient is added, and the learning rate is missing: subtract the learning rate times the gradient.", (p, g, _) => p.AddInPlace(g)),
            Mistake("forgets-the-result", "The new numbers are computed, and then forgotten: `parameter = …` makes the name inside your function mean another tensor. Change the tensor itself, with `AddInPlace` or `SubtractInPlace`.",
                (p, g, rate) => _ = p - g * rate),
            Mistake("loses-the-parameter", "The parameter is replaced by the step. The step has to be subtracted from what was there.", (p, g, rate) => p.CopyFrom(g * -rate)),
            Mistake("becomes-the-gradient", "The parameter is replaced by the gradient. Subtract the learning rate times the gradient from what was there.", (p, g, _) => p.CopyFrom(g)),
            Mistake("divides-by-the-learning-rate", "The gradient is divided by the learning rate. Multiply: a small rate makes small steps.", (p, g, rate) => p.AddInPlace(g, -1 / rate)),
            new("changes-the-gradient", "The gradient is scaled in place before it is subtracted: it belongs to the caller. `SubtractInPlace` takes a scale for that.")
            {
                Probe = judged => judged.Any(one => one.Observed.ChangedInputs.Contains(1)),
            },
            Mistake("multiplies", "The parameter is multiplied by what should be subtracted.", (p, g, rate) => p.CopyFrom(p * (1 - g * rate))),
            Mistake("only-the-sign", "Only the sign of the gradient counts here. Its size says how far to go.", (p, g, rate) => p.AddInPlace(Tensor.Sign(g), -rate)),
            Mistake("subtracts-the-rate", "The learning rate itself is subtracted; the gradient is not in it.", (p, _, rate) => p.CopyFrom(p - rate)),
            Mistake("averages-the-gradient", "Every number gets the mean of the gradient. Each has its own derivative.", (p, g, rate) => p.CopyFrom(p - g.Mean() * rate)),
            Mistake("normalises-the-gradient", "The gradient is divided by its length, so that every step is as long as the learning rate. Where the valley is flat, steps have to get shorter.",
                (p, g, rate) => p.AddInPlace(g, -rate / Math.Max(1e-12, Math.Sqrt((double)(g * g).Sum().Cast(DType.Float64))))),
            Mistake("twice", "The step is taken twice.", (p, g, rate) => p.AddInPlace(g, -2 * rate)),
            Mistake("rate-squared", "The learning rate is in the step twice.", (p, g, rate) => p.AddInPlace(g, -rate * rate)),
            Mistake("the-other-way-round", "The difference is the wrong way round: the parameter comes first, the step is subtracted from it.", (p, g, rate) => p.CopyFrom(g * rate - p)),
        ],
        Hints =
        [
            "The gradient points uphill. Which way do you want to go, and how far?",
            "parameter - learningRate·gradient, written into the parameter itself: an assignment to the name `parameter` would not reach the caller.",
            "`parameter.SubtractInPlace(gradient, learningRate);`",
        ],
    };

    private static Case Step(string name, Tensor parameter, Tensor gradient, double rate) => new()
    {
        Name = name,
        Inputs = [parameter, gradient, Tensor.Full(Shape.Scalar, rate, DType.Float64)],
    };

    private static Misconception Mistake(string id, string sentence, Action<Tensor, Tensor, double> wrong) =>
        new(id, sentence) { Wrong = new UpdateAnswer(wrong) };
}
