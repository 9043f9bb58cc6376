using MiniFlow.Lab.Checks;
using static MiniFlow.Tensor;

namespace MiniFlow.Lab.Exercises.Chapter05;

/// <summary>The student's loss node: softmax, then the mean cross-entropy; its gradient is (p - y)/n.</summary>
internal static class CrossEntropyWithSoftmax
{
    private static readonly NodeFormula right = new(x => Loss(x).Mean(), (x, _, upstream) => [(Softmax(x) - OneHot(x)) / x[0].Length * upstream, null]);

    private static readonly double[,] logits = { { 1, -2, 0.5, 3 }, { 0.25, 4, -1, 2 }, { -3, 1, 2.5, 0 } };

    public static Exercise Exercise { get; } = new ComparedExercise
    {
        Id = "cross-entropy-with-softmax",
        Chapter = "05",
        Title = "Your own CrossEntropyWithSoftmax node",
        Points = 3,
        Praise = "Your loss is right for every batch, its gradient too, and it stays finite however wrong and sure the logits are.",
        Target = new NodeAnswer(inbound => new MiniFlow.CrossEntropyWithSoftmax(inbound[0], inbound[1]), 2, isOurs: true),
        Inputs = ["logits", "labels"],
        Function = "cross_entropy_with_softmax",
        WithRespectTo = [0],
        FixedCases =
        [
            // The lab's numbers.
            new Case
            {
                Name = "the lab's numbers", Inputs = [new[,] { { 0.5, 1, 1.5 } }, new[] { 1 }],
                Value = 1.1802, Gradients = [new[,] { { 0.1863, -0.6928, 0.5064 } }], Tolerance = 1e-4,
            },

            // Softmax (1/2, 1/2): loss ln 2, gradient (1/2 - 1, 1/2).
            new Case { Name = "equal logits", Inputs = [new[,] { { 0.0, 0 } }, new[] { 0 }], Value = 0.6931471805599453, Gradients = [new[,] { { -0.5, 0.5 } }] },
            new Case { Name = "a batch of three", Inputs = [logits, new[] { 3, 0, 2 }] },
            new Case { Name = "a square batch", Inputs = [new[,] { { 1.0, -2, 0.5 }, { 0.25, 4, -1 }, { -3, 1, 2.5 } }, new[] { 2, 2, 0 }] },
            new Case { Name = "more examples than classes", Inputs = [new[,] { { 1.0, -2 }, { 0.25, 4 }, { -3, 1 }, { 2, 2.5 } }, new[] { 0, 0, 1, 0 }] },
            new Case { Name = "an upstream gradient", Inputs = [logits, new[] { 1, 1, 0 }], Upstream = -2.5 },
            new Case { Name = "a node that feeds two others", Wiring = Wiring.TwoConsumers, Inputs = [logits, new[] { 3, 0, 2 }], Upstream = 0.5, OtherUpstream = 3.0 },
            new Case { Name = "two losses on the same logits", Wiring = Wiring.SharedFirstInput, Inputs = [logits, new[] { 3, 0, 2 }, new[] { 1, 1, 0 }], Upstream = 2.0 },
            new Case { Name = "a node next to it that does not lead to the output", Wiring = Wiring.HangingConsumer, Inputs = [logits, new[] { 0, 1, 3 }], Upstream = 1.5 },
            new Case { Name = "a second run with other inputs", EarlierInputs = [Tensor.From(logits) * 0.5, new[] { 0, 0, 1 }], Inputs = [logits, new[] { 3, 0, 2 }], Upstream = 1.25 },
            new Case { Name = "a second run with a smaller batch", EarlierInputs = [new[,] { { 0.5, 1, -2, 0 }, { 3, -1, 2, 1 }, { 0, 2, 1, -3 }, { 1.5, 0.25, -0.5, 2 } }, new[] { 1, 0, 2, 3 }], Inputs = [logits, new[] { 3, 0, 2 }], Upstream = 1.25 },
            new Case { Name = "rows far apart", Inputs = [new[,] { { 1.0, 2, 3 }, { -999, -998, -996 } }, new[] { 0, 1 }] },
            new Case { Name = "large logits close together", Inputs = [new[,] { { 800.0, 799, 801 } }, new[] { 1 }] },
            new Case { Name = "very large logits, sure and right", Inputs = [new[,] { { 10_000.0, 0, -10_000 } }, new[] { 0 }], Value = 0.0, Gradients = [new[,] { { 0.0, 0, 0 } }] },

            // The largest logit is 20 000 above that of the label: so large is the loss.
            new Case { Name = "very large logits, sure and wrong", Inputs = [new[,] { { 10_000.0, 0, -10_000 } }, new[] { 2 }], Value = 20_000.0, Gradients = [new[,] { { 1.0, 0, -1 } }] },
        ],
        Draw = random =>
        [
            new Case { Name = "numbers drawn at random", Inputs = [random.Normal(new[] { 5, 3 }, stddev: 2, dtype: DType.Float64), new[] { random.NextInt(3), random.NextInt(3), 2, 0, 1 }], Upstream = 0.75 },
        ],
        Misconceptions =
        [
            Mistake("sums", "The losses of the batch are added up. Take the mean, in the value and in the gradient: neither may depend on how large a batch is.",
                new(x => Loss(x).Sum(), (x, _, u) => [(Softmax(x) - OneHot(x)) * u, null])),
            Mistake("value-summed", "The value is the sum over the batch, and the gradient belongs to the mean. Divide the value by the number of rows.", right with { Value = x => Loss(x).Sum() }),
            Gradient("gradient-not-averaged", "The value is the mean over the batch, but the gradient is that of the sum: divide it by the number of rows.", (x, u) => (Softmax(x) - OneHot(x)) * u),
            Gradient("gradient-averaged-twice", "The gradient is divided by the number of rows twice.", (x, u) => (Softmax(x) - OneHot(x)) / x[0].Length / x[0].Length * u),
            Mistake("mean-over-everything", "The loss is divided by rows times columns. There is one loss for each example: divide by the number of rows.",
                new(x => Loss(x).Mean() / Classes(x), (x, _, u) => [(Softmax(x) - OneHot(x)) / x[0].Size * u, null])),
            Gradient("gradient-over-everything", "The gradient is divided by rows times columns. The mean is over the examples: divide by the number of rows.", (x, u) => (Softmax(x) - OneHot(x)) / x[0].Size * u),
            Gradient("forgets-the-label", "The gradient is the probabilities alone. At the label, 1 has to be subtracted: p - y.", (x, u) => Softmax(x) / x[0].Length * u),
            Gradient("only-at-the-label", "Only the logit of the label gets a gradient. Every logit of a row is in the softmax, so every one gets its probability, and the label 1 less.", (x, u) => (Softmax(x) - 1) * OneHot(x) / x[0].Length * u),
            Gradient("sign-flipped", "The gradient is y - p, with the wrong sign: it has to point uphill, p - y.", (x, u) => (OneHot(x) - Softmax(x)) / x[0].Length * u),
            Gradient("derivative-of-softmax", "This is the derivative of softmax alone, p·(1 - p). With the logarithm of the loss behind it, what remains is p - y.", (x, u) => Softmax(x) * (1 - Softmax(x)) / x[0].Length * u),
            Gradient("logits-instead-of-probabilities", "The logits themselves are in the gradient. It is made of their softmax: p - y.", (x, u) => (x[0] - OneHot(x)) / x[0].Length * u),
            Gradient("label-one-too-high", "In `Backward()`, 1 is subtracted one column too far. Labels begin at 0, and so do columns.", (x, u) => (Softmax(x) - OneHot(x, 1)) / x[0].Length * u),
            Gradient("one-label-for-all", "In `Backward()`, 1 is subtracted at the label of the first row, in every row. Each row has its own.", (x, u) => (Softmax(x) - OneHot([x[0], Tensor.Zeros(x[1].Shape, DType.Int32) + x[1][0]])) / x[0].Length * u),
            Mistake("whole-batch", "Softmax runs over the whole batch. Each row is an example of its own: sum along its columns, `axis: 1`.",
                new(x => -Log((Batch(x[0]) * OneHot(x)).Sum(axis: 1)).Mean(), (x, _, u) => [(Batch(x[0]) - OneHot(x)) / x[0].Length * u, null])),
            Mistake("wrong-axis", "Softmax runs down the columns. A row is an example: sum along its columns, `axis: 1`.",
                new(x => -Log((Columns(x[0]) * OneHot(x)).Sum(axis: 1)).Mean(), (x, _, u) => [(Columns(x[0]) - OneHot(x)) / x[0].Length * u, null])),
            Mistake("overflows", "For large logits the exponential overflows, and the loss is not a number. Subtract the largest logit of each row first.",
                new(x => -Log((Naive(x[0]) * OneHot(x)).Sum(axis: 1)).Mean(), (x, _, u) => [(Naive(x[0]) - OneHot(x)) / x[0].Length * u, null])),
            Mistake("largest-of-the-batch", "The largest logit of the whole batch is subtracted. A row that lies far below it loses everything: subtract each row's own.",
                new(x => -Log((Shifted(x[0], x[0].Max()) * OneHot(x)).Sum(axis: 1)).Mean(), (x, _, u) => [(Shifted(x[0], x[0].Max()) - OneHot(x)) / x[0].Length * u, null])),
            Mistake("largest-of-the-batch", "The largest logit of the whole batch is subtracted. A row that lies far below it loses everything: subtract each row's own.",
                new(x => (OneHot(x) * (Log(Exp(x[0] - x[0].Max()).Sum(axis: 1, keepDims: true)) - (x[0] - x[0].Max()))).Sum() / x[0].Length, (x, _, u) => [(Shifted(x[0], x[0].Max()) - OneHot(x)) / x[0].Length * u, null])),
            Mistake("logarithm-of-softmax", "Softmax rounds a tiny probability to 0, and its logarithm is infinite. Take the logarithm of the sum instead: log Σ e^(x - max) - (x - max) at the label.",
                right with { Value = x => -Log((Softmax(x) * OneHot(x)).Sum(axis: 1)).Mean() }),
            Mistake("zero-times-infinity", "For very sure logits the loss is not a number: a probability rounds to 0, and 0·log 0 is none. Subtract the largest logit of each row, and take the logarithm of the sum.",
                right with { Value = x => -(Log(Softmax(x)) * OneHot(x)).Sum() / x[0].Length }),
            Mistake("adds-a-constant", "A small constant is added inside the logarithm: it hides how wrong a sure network is. Take the logarithm of the sum instead, which needs none.",
                right with { Value = x => -Log((Softmax(x) * OneHot(x)).Sum(axis: 1) + 1e-8).Mean() }),
            Mistake("missing-minus", "The minus sign of the loss is missing: it gets smaller the more wrong the network is.", right with { Value = x => -Loss(x).Mean() }),
            Mistake("missing-minus-throughout", "The minus sign of the loss is missing, in the value and in the gradient: training would look for the worst network.",
                new(x => -Loss(x).Mean(), (x, _, u) => [(OneHot(x) - Softmax(x)) / x[0].Length * u, null])),
            Mistake("logarithm-of-two", "This is the logarithm to base 2. Use the natural one: only with it the gradient is p - y.", right with { Value = x => Loss(x).Mean() / Math.Log(2) }),
            Mistake("logarithm-of-ten", "This is the logarithm to base 10. Use the natural one: only with it the gradient is p - y.", right with { Value = x => Loss(x).Mean() / Math.Log(10) }),
            Mistake("only-first-example", "Only the first row of the batch counts. Take the mean over all rows.", right with { Value = x => Loss(x)[0] }),
            Mistake("forgets-the-logarithm", "The logarithm is missing from the loss: it is -log p, not 1 - p.", right with { Value = x => 1 - (Softmax(x) * OneHot(x)).Sum() / x[0].Length }),
            Mistake("one-loss-per-example", "A loss for each example comes out. Asked for is one number, their mean.", right with { Value = Loss }),
            Mistake("forgets-the-softmax", "There is no softmax: the logits are taken for probabilities.", right with { Value = x => -Log((x[0] * OneHot(x)).Sum(axis: 1)).Mean() }),
            new("subtracts-in-place", "`Backward()` subtracts 1 from the kept probabilities themselves. With a second consumer it is subtracted twice: compute with a new tensor.")
            {
                Wrong = new NodeAnswer(inbound => new SubtractsInPlace(inbound[0], inbound[1]), 2),
            },
            .. CommonMistakes.OfNodes(right, 2),
        ],
        Hints =
        [
            "In `Forward()`, keep what `Backward()` will need: the probabilities, and a table with a 1 at every label. How many rows does the mean run over?",
            "Shift each row by its maximum. The loss of a row is log Σ e^shifted minus the shifted logit of the label. The gradient of the logits is (p - y)/n, times the upstream gradient.",
            "`Value = (y * (Tensor.Log(sums) - shifted)).Sum() / logits.Length;` with `sums = Tensor.Exp(shifted).Sum(axis: 1, keepDims: true)`; in `Backward()`: `Gradients[InboundNodes[0]] += (probabilities - y) / y.Length * upstream;`",
        ],
    };

    private static int Classes(Tensor[] x) => x[0].Shape[1];

    private static Tensor OneHot(Tensor[] x, int shift = 0) => Tensor.OneHot(Remainder(x[1] + shift, Classes(x)), Classes(x), DType.Float64);

    private static Tensor Remainder(Tensor labels, int classes) => labels.ToArray<int>().Select(label => label % classes).ToArray();

    private static Tensor Softmax(Tensor[] x) => MiniFlow.CrossEntropyWithSoftmax.Softmax(x[0]);

    private static Tensor Naive(Tensor x) => Exp(x) / Exp(x).Sum(axis: 1, keepDims: true);

    private static Tensor Shifted(Tensor x, Tensor top) => Naive(x - top);

    private static Tensor Batch(Tensor x) => Exp(x - x.Max()) / Exp(x - x.Max()).Sum();

    private static Tensor Columns(Tensor x) => Exp(x - x.Max(axis: 0, keepDims: true)) / Exp(x - x.Max(axis: 0, keepDims: true)).Sum(axis: 0, keepDims: true);

    // One loss for each example, without ever taking the logarithm of a rounded probability.
    private static Tensor Loss(Tensor[] x)
    {
        var shifted = x[0] - x[0].Max(axis: 1, keepDims: true);
        return (OneHot(x) * (Log(Exp(shifted).Sum(axis: 1, keepDims: true)) - shifted)).Sum(axis: 1);
    }

    private static Misconception Mistake(string id, string sentence, NodeFormula wrong) => CommonMistakes.Formula(id, sentence, wrong, 2);

    private static Misconception Gradient(string id, string sentence, Func<Tensor[], Tensor, Tensor> gradient) =>
        Mistake(id, sentence, right with { Gradients = (x, _, upstream) => [gradient(x, upstream), null] });

    private sealed class SubtractsInPlace(Node logits, Node labels) : Node(logits, labels)
    {
        private Tensor[] inputs = [];
        private Tensor probabilities = 0;

        public override void Forward()
        {
            inputs = [InboundNodes[0].Value, InboundNodes[1].Value];
            probabilities = Softmax(inputs);
            Value = Loss(inputs).Mean();
        }

        public override void Backward()
        {
            foreach (var outbound in OutboundNodes)
            {
                probabilities.SubtractInPlace(OneHot(inputs));
                Gradients[InboundNodes[0]] += probabilities / inputs[0].Length * outbound.Gradients[this];
            }
        }
    }
}
