using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Exercises.Chapter05;

/// <summary>The student's cross-entropy of probabilities: the mean of -log of the probability that the right class got.</summary>
internal static class CrossEntropy
{
    private static readonly double[,] table = { { 0.7, 0.2, 0.1 }, { 0.05, 0.15, 0.8 }, { 0.3, 0.45, 0.25 }, { 0.9, 0.04, 0.06 } };

    public static Exercise Exercise { get; } = new ComparedExercise
    {
        Id = "cross-entropy",
        Chapter = "05",
        Title = "Cross-entropy",
        Points = 2,
        Praise = "Your cross-entropy is right: the mean over the batch, also where a probability is 0 or tiny.",
        Target = new FunctionAnswer(x => Mean(x, p => -Math.Log(p)), 2),
        Inputs = ["probabilities", "labels"],
        Function = "cross_entropy",
        Result = "the loss",
        FixedCases =
        [
            // The lab's apple: -ln 0.6 = 0.5108.
            new Case { Name = "the apple", Inputs = [new[,] { { 0.6, 0.1, 0.3 } }, new[] { 0 }], Value = 0.5108, Tolerance = 1e-4 },

            // (-ln 0.6 - ln 0.3)/2 = (0.5108256 + 1.2039728)/2.
            new Case { Name = "a batch of two", Inputs = [new[,] { { 0.6, 0.1, 0.3 }, { 0.6, 0.1, 0.3 } }, new[] { 0, 2 }], Value = 0.8573992 },
            new Case { Name = "a batch of four", Inputs = [table, new[] { 1, 2, 0, 0 }] },
            new Case { Name = "a square batch", Inputs = [new[,] { { 0.7, 0.2, 0.1 }, { 0.05, 0.15, 0.8 }, { 0.3, 0.45, 0.25 } }, new[] { 2, 0, 1 }] },
            new Case { Name = "two classes", Inputs = [new[,] { { 0.35, 0.65 }, { 0.8, 0.2 }, { 0.1, 0.9 } }, new[] { 1, 1, 0 }] },

            // -ln 1 = 0.
            new Case { Name = "a network that is sure and right", Inputs = [new[,] { { 0.0, 1.0 } }, new[] { 1 }], Value = 0.0 },
            new Case { Name = "a probability of zero that nobody asks for", Inputs = [new[,] { { 0.0, 0.25, 0.75 }, { 0.5, 0.5, 0.0 } }, new[] { 1, 0 }] },

            // -ln 1e-12 = 12·ln 10 = 27.6310211.
            new Case { Name = "a tiny probability for the right class", Inputs = [new[,] { { 1e-12, 1 - 1e-12 } }, new[] { 0 }], Value = 27.6310211 },
        ],
        Draw = random =>
        [
            new Case
            {
                Name = "numbers drawn at random",
                Inputs = [MiniFlow.CrossEntropyWithSoftmax.Softmax(random.Normal(new[] { 5, 3 }, dtype: DType.Float64)), new[] { random.NextInt(3), random.NextInt(3), 2, 0, 1 }],
            },
        ],
        Misconceptions =
        [
            Mistake("sums", "The losses of the examples are added up. Divide by their number: the loss must not depend on how large a batch is.", x => Mean(x, p => -Math.Log(p)) * x[0].Length),
            Mistake("missing-minus", "The minus sign is missing. The logarithm of a probability is negative, and a loss is to be small when things go well.", x => Mean(x, Math.Log)),
            Mistake("logarithm-of-ten", "This is the logarithm to base 10. Use the natural one, `Math.Log` or `Tensor.Log`: its derivative is 1/p.", x => Mean(x, p => -Math.Log10(p))),
            Mistake("logarithm-of-two", "This is the logarithm to base 2. Use the natural one, `Math.Log` or `Tensor.Log`: its derivative is 1/p.", x => Mean(x, p => -Math.Log2(p))),
            Mistake("zero-times-infinity", "A probability of 0 for a class that is not the right one gives 0·log 0, which is not a number. Take the probability of the label and leave the others alone.",
                x => -(Tensor.OneHot(x[1], Classes(x), DType.Float64) * Tensor.Log(x[0])).Sum() / x[0].Length),
            Mistake("mean-over-everything", "The sum is divided by rows times columns. There is one loss for each example: divide by the number of rows.",
                x => Mean(x, p => -Math.Log(p)) / Classes(x)),
            Mistake("ignores-the-labels", "Every class of a row counts here. Only the probability of the label does.", x => -Tensor.Log(x[0]).Mean()),
            Mistake("sums-over-every-class", "Every class of a row counts here. Only the probability of the label does.", x => -Tensor.Log(x[0]).Sum() / x[0].Length),
            Mistake("label-one-too-low", "The labels are taken to begin at 1. They begin at 0: label 0 is the first column.", x => Mean(x, p => -Math.Log(p), label => label - 1)),
            Mistake("label-one-too-high", "The column after the right one is taken. Labels begin at 0, and so do columns.", x => Mean(x, p => -Math.Log(p), label => label + 1)),
            Mistake("label-outside", "The column after the right one is taken, and for the last class there is none. Labels begin at 0, and so do columns.",
                x => Enumerable.Range(0, x[0].Length).Average(row => -Math.Log(x[0][row, Label(x, row) + 1]))),
            Mistake("forgets-the-logarithm", "The logarithm is missing: this is the mean probability with a minus.", x => -Mean(x, p => p)),
            Mistake("one-minus-probability", "This is 1 - p. Cross-entropy is -log p: much harder on a network that is sure and wrong.", x => Mean(x, p => 1 - p)),
            Mistake("squared-error", "This is the squared error. Cross-entropy is -log p: much harder on a network that is sure and wrong.", x => Mean(x, p => (1 - p) * (1 - p))),
            Mistake("logarithm-of-the-mean", "The mean is taken before the logarithm. Take the logarithm for each example, then the mean.", x => -Math.Log(Mean(x, p => p))),
            Mistake("adds-a-constant", "A small constant is added inside the logarithm, and beyond it all probabilities look alike. That hides how wrong the network is.", x => Mean(x, p => -Math.Log(p + 1e-8))),
            Mistake("adds-a-small-constant", "A small constant is added inside the logarithm, and beyond it all probabilities look alike. That hides how wrong the network is.", x => Mean(x, p => -Math.Log(p + 1e-10))),
            Mistake("adds-a-tiny-constant", "A small constant is added inside the logarithm, and beyond it all probabilities look alike. That hides how wrong the network is.", x => Mean(x, p => -Math.Log(p + 1e-12))),
            Mistake("only-first-example", "Only the first row of the batch counts. Take the mean over all rows.", x => -Math.Log(x[0][0, Label(x, 0)])),
            Mistake("first-label-for-all", "Every row is read at the label of the first one.", x => Mean(x, p => -Math.Log(p), _ => Label(x, 0))),
            Mistake("largest-instead-of-label", "The largest probability of each row is taken. The one of the label counts, whether it is the largest or not.", x => -Tensor.Log(x[0].Max(axis: 1)).Mean()),
            Mistake("softmax-again", "Softmax is applied to what are probabilities already.", x => Mean([MiniFlow.CrossEntropyWithSoftmax.Softmax(x[0]), x[1]], p => -Math.Log(p))),
            Mistake("one-loss-per-example", "A loss for each example comes back. Asked for is one number, their mean.", x => Losses(x)),
            Mistake("divides-by-classes", "The sum is divided by the number of classes instead of the number of examples.", x => Mean(x, p => -Math.Log(p)) * x[0].Length / Classes(x)),
            CommonMistakes.WritesIntoInput,
            CommonMistakes.Constant,
        ],
        Hints =
        [
            "Take one row: which of its probabilities matters? Take its logarithm, with a minus.",
            "For row i that is `-Math.Log(probabilities[i, (int)labels[i]])`. The loss is the mean of these over all rows.",
            "`var sum = 0.0; for (var i = 0; i < probabilities.Length; i++) sum -= Math.Log(probabilities[i, (int)labels[i]]); return sum / probabilities.Length;`",
        ],
    };

    private static int Classes(IReadOnlyList<Tensor> x) => x[0].Shape[1];

    private static int Label(IReadOnlyList<Tensor> x, int row) => (int)x[1][row];

    private static Tensor Losses(IReadOnlyList<Tensor> x) =>
        Enumerable.Range(0, x[0].Length).Select(row => -Math.Log(x[0][row, Label(x, row)])).ToArray();

    // A column outside of the table counts from the other end, as it does for whoever writes [^1] or NumPy's -1.
    private static double Mean(IReadOnlyList<Tensor> x, Func<double, double> loss, Func<int, int>? shift = null) =>
        Enumerable.Range(0, x[0].Length).Average(row =>
            loss(x[0][row, ((shift is null ? Label(x, row) : shift(Label(x, row))) + Classes(x)) % Classes(x)]));

    private static Misconception Mistake(string id, string sentence, Func<IReadOnlyList<Tensor>, Tensor> wrong) =>
        new(id, sentence) { Wrong = new FunctionAnswer(x => wrong(x), 2) };
}
