using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Exercises.Chapter04;

/// <summary>The student's sigmoid s = 1/(1 + e⁻ˣ), whose derivative is s·(1 - s).</summary>
internal static class Sigmoid
{
    private static readonly NodeFormula right = new(x => Tensor.Sigmoid(x[0]), (_, s, upstream) => [s * (1 - s) * upstream]);

    private static readonly double[,] matrix = { { 0.5, -1.5, 2 }, { -3, 1, 4 } };
    private static readonly double[,] upstream = { { 1, -2, 3 }, { 0.5, 4, -0.25 } };

    public static Exercise Exercise { get; } = new ComparedExercise
    {
        Id = "sigmoid",
        Chapter = "04",
        Title = "Your own Sigmoid node",
        Points = 2,
        Praise = "Your Sigmoid is right, forward and backward, and stays finite for every input.",
        Target = new NodeAnswer(inbound => new MiniFlow.Sigmoid(inbound[0]), 1, isOurs: true),
        Inputs = ["x"],
        Function = "sigmoid",
        FixedCases =
        [
            // The lab's numbers, with its tolerance.
            new Case
            {
                Name = "the lab's numbers", Inputs = [new[] { -10.0, 0, 10 }], Upstream = 0.5,
                Value = new[] { 0.0, 0.5, 1 }, Gradients = [new[] { 0, 0.125, 0 }], Tolerance = 1e-4,
            },

            // σ(0) = 1/2, slope 1/4, times 2.
            new Case { Name = "zero", Inputs = [0.0], Upstream = 2.0, Value = 0.5, Gradients = [0.5] },

            // NumPy: 1/(1+exp(-2)) = 0.8807970779778823, s(1-s) = 0.10499358540350662.
            new Case { Name = "one number", Inputs = [2.0], Upstream = -3.0, Value = 0.8807970779778823, Gradients = [-0.31498075621051985] },
            new Case { Name = "a matrix of distinct numbers", Inputs = [matrix], Upstream = upstream },
            new Case { Name = "the node as the output of the graph", Inputs = [new[] { -1.0, 0.25, 3 }] },
            new Case { Name = "a node that feeds two others", Wiring = Wiring.TwoConsumers, Inputs = [matrix], Upstream = upstream, OtherUpstream = new[,] { { 3.0, 1, -0.5 }, { 2, -1, 6 } } },
            new Case { Name = "two nodes on the same input", Wiring = Wiring.SharedFirstInput, Inputs = [new[] { 1.0, -0.5 }], Upstream = new[] { 2.0, -3 } },
            new Case { Name = "a sigmoid of a sigmoid", Wiring = Wiring.Chained, Inputs = [new[] { 1.0, -2 }], Upstream = new[] { 2.0, 5 } },
            new Case { Name = "a node next to it that does not lead to the output", Wiring = Wiring.HangingConsumer, Inputs = [new[] { 1.5, -0.75 }], Upstream = new[] { 1.0, -2 } },
            new Case { Name = "a second run with other inputs", EarlierInputs = [new[] { 3.0, -1 }], Inputs = [new[] { -0.5, 2 }], Upstream = new[] { 1.0, -2 } },
            new Case { Name = "very large inputs, ±10 000", Inputs = [new[] { -10_000.0, 10_000, -750, 750 }], Upstream = new[] { 1.0, 2, 3, 4 }, Value = new[] { 0.0, 1, 0, 1 }, Gradients = [new[] { 0.0, 0, 0, 0 }] },
        ],
        Draw = random => [new Case { Name = "numbers drawn at random", Inputs = [random.Normal(new[] { 3, 2 }, stddev: 2, dtype: DType.Float64)], Upstream = random.Normal(new[] { 3, 2 }, dtype: DType.Float64) }],
        Misconceptions =
        [
            Mistake("missing-minus", "The minus sign in the exponent is missing: e^x instead of e^-x turns the curve around.", new(x => Tensor.Sigmoid(-x[0]), (_, s, u) => [s * (1 - s) * u])),
            Mistake("overflows", "For large inputs the value is not a number: e^x overflows, and ∞/∞ has no value. Written as 1/(1 + e^-x), only the denominator overflows, and that gives 0.",
                right with { Value = x => Tensor.Exp(x[0]) / (1 + Tensor.Exp(x[0])) }),
            Mistake("forgets-the-one", "The denominator lacks its 1: 1/e^-x is e^x, which grows without end.", new(x => 1 / Tensor.Exp(-x[0]), (_, s, u) => [s * (1 - s) * u])),
            Mistake("tanh", "This is the hyperbolic tangent, which runs from -1 to 1. The sigmoid runs from 0 to 1.", new(x => Tensor.Tanh(x[0]), (_, s, u) => [(1 - s * s) * u])),
            Mistake("tanh-value-only", "The value is the hyperbolic tangent, which runs from -1 to 1. The sigmoid runs from 0 to 1.", right with { Value = x => Tensor.Tanh(x[0]) }),
            Gradient("derivative-of-tanh", "`Backward()` uses 1 - s², the derivative of tanh. That of the sigmoid is s·(1 - s).", (_, s, u) => (1 - s * s) * u),
            Gradient("derivative-at-the-input", "The derivative is taken of the wrong number: x·(1 - x) instead of s·(1 - s). What belongs in there is the `Value` of the forward pass.", (x, _, u) => x * (1 - x) * u),
            Gradient("sigmoid-again", "`Backward()` applies the sigmoid to `Value`, which is one already: the derivative is `Value * (1 - Value)`.", (_, s, u) => Tensor.Sigmoid(s) * (1 - Tensor.Sigmoid(s)) * u),
            Gradient("forgets-one-minus-s", "The factor 1 - s is missing from the derivative: it is s·(1 - s).", (_, s, u) => s * u),
            Gradient("forgets-s", "The factor s is missing from the derivative: it is s·(1 - s).", (_, s, u) => (1 - s) * u),
            Gradient("sign-flipped", "The gradient has the wrong sign. The sigmoid rises everywhere: its derivative is positive.", (_, s, u) => -(s * (1 - s) * u)),
            Gradient("one-plus-s", "The derivative is s·(1 - s), with a minus: with a plus it would grow where the curve gets flat.", (_, s, u) => s * (1 + s) * u),
            Gradient("constant-slope", "The slope is a quarter everywhere. It is a quarter at 0 only, and gets smaller to both sides: s·(1 - s).", (_, s, u) => 0.25 * u),
            Gradient("adds-upstream", "The upstream gradient is added to the local derivative. The chain rule multiplies the two.", (_, s, u) => s * (1 - s) + u),
            Gradient("passes-upstream-through", "The upstream gradient goes through unchanged: it has to be multiplied by the local derivative s·(1 - s).", (_, s, u) => u * 1),
            Mistake("step", "This is a step from 0 to 1, and flat everywhere else: there is nothing to learn from a gradient of zero.", new(x => Tensor.Greater(x[0], 0).Cast(DType.Float64), (_, s, u) => [s * (1 - s) * u])),
            Mistake("softmax", "The values are normalised to a sum of 1. The sigmoid looks at each number on its own.",
                right with { Value = x => x[0].Rank == 0 ? Tensor.Ones(Shape.Scalar, DType.Float64) : MiniFlow.CrossEntropyWithSoftmax.Softmax(x[0]) }),
            CommonMistakes.OnlySingleNumbers,
            .. CommonMistakes.OfNodes(right, 1),
        ],
        Hints =
        [
            "Take the value first: `Tensor.Exp` works on every number of a tensor at once. For the derivative, look for a formula that uses the value itself.",
            "s = 1/(1 + e^-x), and its derivative is s·(1 - s): everything that `Backward()` needs is in `Value`.",
            "`Value = 1 / (1 + Tensor.Exp(-x));` and, for each outbound node, `Gradients[InboundNodes[0]] += Value * (1 - Value) * outbound.Gradients[this];`",
        ],
    };

    private static Misconception Mistake(string id, string sentence, NodeFormula wrong) => CommonMistakes.Formula(id, sentence, wrong, 1);

    private static Misconception Gradient(string id, string sentence, Func<Tensor, Tensor, Tensor, Tensor> gradient) =>
        Mistake(id, sentence, right with { Gradients = (x, s, upstream) => [gradient(x[0], s, upstream)] });
}
