using MiniFlow.Lab.Checks;
using static MiniFlow.Ops;

namespace MiniFlow.Lab.Exercises.Chapter14;

/// <summary>A graph for the share of rows whose largest logit stands at the label, which is one-hot.</summary>
internal static class AccuracyNode
{
    public static Exercise Exercise { get; } = new ComparedExercise
    {
        Id = "accuracy-node",
        Chapter = "14",
        Title = "A graph for the accuracy",
        Points = 2,
        Praise = "Your graph counts the rows that are answered right, however many come.",
        Target = new GraphAnswer(x => ReduceMean(Cast(Equal(ArgMax(x[0], 1), ArgMax(x[1], 1)), DType.Float32)), 2),
        Inputs = ["logits", "labels"],
        Function = "accuracy",
        Result = "the accuracy",
        FixedCases =
        [
            // The largest stand at 0, 2, 1 and 0: three of four labels.
            new Case { Name = "three of four rows", Inputs = [new[,] { { 2f, -1, 0.5f }, { 0.1f, 0.2f, 4 }, { -3, -1, -2 }, { 5, 1, 3 } }, OneHot(3, 0, 2, 1, 2)], Value = 0.75 },
            new Case { Name = "all right", Inputs = [new[,] { { 1f, 3 }, { 4, 2 }, { -1, 0 } }, OneHot(2, 1, 0, 1)], Value = 1.0 },
            new Case { Name = "all wrong", Inputs = [new[,] { { 1f, 3, 2 }, { 4, 2, 1 } }, OneHot(3, 0, 1)], Value = 0.0 },

            // The largest stand at 1, 2 and 2.
            new Case { Name = "as many rows as classes", Inputs = [new[,] { { 1f, 2, 0 }, { 0, -1, 3 }, { 7, 5, 9 } }, OneHot(3, 1, 0, 2)], Value = 2 / 3.0 },
            new Case { Name = "more classes than rows", Inputs = [new[,] { { 0f, 1, 2, 3, 5 }, { -1, -2, -0.5f, -4, -3 } }, OneHot(5, 4, 0)], Value = 0.5 },
            new Case { Name = "a single row", Inputs = [new[,] { { 0.5f, 2, 1 } }, OneHot(3, 1)], Value = 1.0 },
            new Case { Name = "logits far from 0", Inputs = [new[,] { { 1000f, 1001, -2000 }, { -800, -900, -1000 }, { 300, 200, 301 } }, OneHot(3, 1, 1, 2)], Value = 2 / 3.0 },
            new Case { Name = "five rows of two classes", Inputs = [new[,] { { 2f, 1 }, { -1, 1 }, { 0.5f, 0.25f }, { 3, 4 }, { 9, -9 } }, OneHot(2, 0, 0, 0, 0, 0)], Value = 0.6 },
        ],
        Draw = random =>
        [
            new Case { Name = "numbers drawn at random", Inputs = [random.Normal(new[] { 30, 4 }), OneHot(4, [.. Enumerable.Range(0, 30).Select(_ => random.NextInt(4))])] },
        ],
        Misconceptions =
        [
            Mistake("compares-probabilities", "Probabilities are compared with the labels number by number: 0.98 is not 1. Compare classes: where the largest of each row is, `ArgMax(…, 1)`.", (z, y) => Mean(Equal(Softmax(z), y))),
            Mistake("compares-logits", "Logits are compared with the labels number by number, and are never quite 0 or 1. Compare classes: where the largest of each row is, `ArgMax(…, 1)`.", (z, y) => Mean(Equal(z, y))),
            Mistake("wrong-axis", "`ArgMax` runs down the columns, `axis: 0`, which is what it does when nothing is said. The classes stand side by side in a row: `ArgMax(…, 1)`.", (z, y) => Mean(Equal(ArgMax(z, 0), ArgMax(y, 0)))),
            Mistake("wrong-axis-for-the-labels", "`ArgMax` of the labels runs down the columns. The classes stand side by side in a row: `ArgMax(labels, 1)`.", (z, y) => Mean(Equal(ArgMax(z, 1), ArgMax(y, 0)))),
            Mistake("wrong-axis-for-the-logits", "`ArgMax` of the logits runs down the columns. The classes stand side by side in a row: `ArgMax(logits, 1)`.", (z, y) => Mean(Equal(ArgMax(z, 0), ArgMax(y, 1)))),
            Mistake("labels-not-reduced", "Classes of the logits are compared with the numbers of the one-hot labels. Take `ArgMax(labels, 1)` as well.", (z, y) => Mean(Equal(Cast(ArgMax(z, 1), DType.Float32), y))),
            Mistake("mean-of-the-labels", "This is the mean of the labels. The mean of where both agree is asked for.", (_, y) => ReduceMean(y)),
            Mistake("mean-of-the-classes", "This is the mean of the class numbers of the labels. The mean of where both agree is asked for.", (_, y) => Mean(ArgMax(y, 1))),
            Mistake("mean-of-the-answers", "This is the mean of the class numbers of the logits. The mean of where both agree is asked for.", (z, _) => Mean(ArgMax(z, 1))),
            Mistake("integers-divide", "0 comes out wherever not every row is right: the division is one of integers, and a share below 1 is cut off. Cast to `DType.Float32` before the mean.",
                (z, y) => Cast(Mean(Hits(z, y)), DType.Int32)),
            Mistake("counts", "This is how many rows are right. Divide by how many there are: `ReduceMean` instead of `ReduceSum`.", (z, y) => ReduceSum(Cast(Hits(z, y), DType.Float32))),
            Mistake("error-rate", "This is the share of wrong rows.", (z, y) => Mean(NotEqual(ArgMax(z, 1), ArgMax(y, 1)))),
            Mistake("one-for-each-row", "There is a number for each row. Asked for is one, their mean.", (z, y) => Cast(Hits(z, y), DType.Float32)),
            Mistake("divides-by-the-classes", "The rows that are right are divided by the number of classes. Divide by the number of rows: `ReduceMean` does.",
                (z, y) => ReduceSum(Cast(Hits(z, y), DType.Float32)) / (float)z.Shape[1]),
            Mistake("divides-by-everything", "The rows that are right are divided by rows times columns. Take the mean over rows: compare classes, one a row.",
                (z, y) => ReduceMean(Largest(z) * y)),
            Mistake("counts-the-zeros", "Every class counts here, also those that both leave out. A row is right or wrong as a whole: compare classes, one a row.", (z, y) => Mean(Equal(Largest(z), y))),
            Mistake("probability-of-the-label", "This is the mean probability of the label. A row counts as right when its largest logit is at the label, and then wholly.", (z, y) => ReduceMean(ReduceSum(Softmax(z) * y, axis: 1))),
            Mistake("logit-of-the-label", "This is the mean logit of the label. A row counts as right when its largest logit is at the label.", (z, y) => ReduceMean(ReduceSum(z * y, axis: 1))),
            Mistake("smallest-logit", "The smallest logit of each row is taken for the answer. It is the largest.", (z, y) => Mean(Equal(ArgMax(-z, 1), ArgMax(y, 1)))),
            Mistake("percent", "This is in percent. Asked for is the share, from 0 to 1.", (z, y) => Mean(Hits(z, y)) * 100f),
            Mistake("the-loss", "This is the loss. The accuracy counts the rows that are right.", (z, y) => ReduceMean(SoftmaxCrossEntropyWithLogits(labels: y, logits: z))),
            CommonMistakes.Constant,
        ],
        Hints =
        [
            "Where is the largest number in each row, of the logits and of the labels? Where do the two agree, and how often?",
            "`ArgMax(logits, 1)` and `ArgMax(labels, 1)` are classes, `Equal` compares them. Truth has no mean before it is a number: `Cast(…, DType.Float32)`.",
            "`return ReduceMean(Cast(Equal(ArgMax(logits, 1), ArgMax(labels, 1)), DType.Float32));`",
        ],
    };

    private static Node Hits(Node logits, Node labels) => Equal(ArgMax(logits, 1), ArgMax(labels, 1));

    private static Node Largest(Node logits) => Cast(Equal(logits, ReduceMax(logits, axis: 1, keepDims: true)), DType.Float32);

    private static Node Mean(Node truth) => ReduceMean(Cast(truth, DType.Float32));

    private static Tensor OneHot(int classes, params int[] labels) => Tensor.OneHot(labels, classes, DType.Float32);

    private static Misconception Mistake(string id, string sentence, Func<Node, Node, Node> wrong) =>
        new(id, sentence) { Wrong = new GraphAnswer(x => wrong(x[0], x[1]), 2) };
}
