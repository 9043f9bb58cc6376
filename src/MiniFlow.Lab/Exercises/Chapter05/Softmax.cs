using MiniFlow.Lab.Checks;
using static MiniFlow.Tensor;

namespace MiniFlow.Lab.Exercises.Chapter05;

/// <summary>The student's softmax, a function of a vector or of the rows of a matrix.</summary>
internal static class Softmax
{
    public static Exercise Exercise { get; } = new ComparedExercise
    {
        Id = "softmax",
        Chapter = "05",
        Title = "Softmax",
        Points = 2,
        Praise = "Your softmax is right for vectors and for matrices, row by row, and for logits of any size.",
        Target = new FunctionAnswer(x => MiniFlow.CrossEntropyWithSoftmax.Softmax(x[0]), 1),
        Inputs = ["logits"],
        Function = "softmax",
        Result = "Softmax(logits)",
        FixedCases =
        [
            // The lab's example, to its four digits.
            new Case { Name = "the lab's vector", Inputs = [new[] { 0.2, 1.0, 0.3 }], Value = new[] { 0.2309, 0.5138, 0.2551 }, Tolerance = 1e-4 },

            // e^0/(e^0 + e^0) = 1/2 in every row.
            new Case { Name = "equal logits", Inputs = [new[,] { { 2.0, 2 }, { -7, -7 } }], Value = new[,] { { 0.5, 0.5 }, { 0.5, 0.5 } } },
            new Case { Name = "a matrix, each row by itself", Inputs = [new[,] { { 1.0, -2, 0.5 }, { 3, 4, -1 } }] },
            new Case { Name = "a square matrix", Inputs = [new[,] { { 1.0, 2 }, { -3, 0.5 } }] },
            new Case { Name = "more rows than columns", Inputs = [new[,] { { 1.0, 2 }, { -3, 0.5 }, { 4, 4.5 }, { 0, -1 } }] },
            new Case { Name = "a single row", Inputs = [new[,] { { -1.0, 0, 2, 0.5 } }] },

            // Only differences within a row count: both rows have the same softmax.
            new Case { Name = "rows far apart", Inputs = [new[,] { { 1.0, 2, 3 }, { -999, -998, -997 } }] },
            new Case { Name = "large logits close together", Inputs = [new[,] { { 800.0, 799, 801 } }] },
            new Case { Name = "very large logits, ±10 000", Inputs = [new[] { 10_000.0, 0, -10_000 }], Value = new[] { 1.0, 0, 0 } },
            new Case { Name = "very negative logits", Inputs = [new[,] { { -10_000.0, -10_001, -9_999 } }] },
        ],
        Draw = random => [new Case { Name = "numbers drawn at random", Inputs = [random.Normal(new[] { 3, 5 }, stddev: 2, dtype: DType.Float64)] }],
        Misconceptions =
        [
            Mistake("whole-batch", "The sum runs over the whole batch. Each row is an example of its own and sums to 1 by itself: `Sum(axis: -1, keepDims: true)`.",
                x => Exp(x - x.Max()) / Exp(x - x.Max()).Sum()),
            Mistake("whole-batch", "The sum runs over the whole batch. Each row is an example of its own and sums to 1 by itself: `Sum(axis: -1, keepDims: true)`.",
                x => Exp(x - Top(x)) / Exp(x - Top(x)).Sum()),
            Mistake("wrong-axis", "The columns sum to 1 instead of the rows. A row is an example: sum along its columns, `axis: -1`.",
                x => Exp(x - x.Max(axis: 0, keepDims: true)) / Exp(x - x.Max(axis: 0, keepDims: true)).Sum(axis: 0, keepDims: true)),
            Mistake("overflows", "For large logits the exponential overflows, and the result is not a number. Subtract the largest logit of each row first: that changes nothing in the quotient.",
                x => Exp(x) / Exp(x).Sum(axis: -1, keepDims: true)),
            Mistake("largest-of-the-batch", "The largest logit of the whole batch is subtracted. A row that lies far below it loses everything: subtract each row's own, `Max(axis: -1, keepDims: true)`.",
                x => Exp(x - x.Max()) / Exp(x - x.Max()).Sum(axis: -1, keepDims: true)),
            Mistake("not-normalised", "The exponentials are there, but they do not sum to 1: divide by the sum of the row, not by the largest.", x => Exp(x - Top(x))),
            Mistake("exponentials-alone", "These are the exponentials alone. Divide each by the sum of its row, and subtract the largest logit of the row first.", x => Exp(x)),
            Mistake("divides-by-the-mean", "The exponentials are divided by their mean: the row sums to the number of classes instead of 1.", x => Exp(x - Top(x)) / Exp(x - Top(x)).Mean(axis: -1, keepDims: true)),
            Mistake("forgets-the-exponential", "The logits themselves are divided by their sum. They may be negative: take the exponential first.", x => x / x.Sum(axis: -1, keepDims: true)),
            Mistake("log-softmax", "This is the logarithm of softmax. Probabilities lie between 0 and 1.", x => x - Top(x) - Log(Exp(x - Top(x)).Sum(axis: -1, keepDims: true))),
            Mistake("softmin", "The smallest logit gets the largest probability: the sign in the exponent is wrong.", x => Exp(-x - Top(-x)) / Exp(-x - Top(-x)).Sum(axis: -1, keepDims: true)),
            Mistake("base-two", "The powers are of 2, not of e: use `Tensor.Exp`.", x => Pow(2.0, x - Top(x)) / Pow(2.0, x - Top(x)).Sum(axis: -1, keepDims: true)),
            Mistake("sigmoid", "This is the sigmoid of each number. Softmax compares the numbers of a row with each other: they share a sum of 1.", x => Tensor.Sigmoid(x)),
            Mistake("hard-max", "The largest logit gets everything. Softmax gives every class its share.", x => Equal(x, Top(x)).Cast(DType.Float64)),
            Mistake("twice", "Softmax is applied twice: the second time to the probabilities.", x => Right(Right(x))),
            Mistake("forgets-keep-dims", "`Max` and `Sum` drop the axis that they run along, and what is left lines up with the columns instead of the rows: `keepDims: true`.",
                x => Exp(x - x.Max(axis: -1)) / Exp(x - x.Max(axis: -1)).Sum(axis: -1)),
            Mistake("forgets-keep-dims", "`Max` drops the axis that it runs along, and what is left lines up with the columns instead of the rows: `keepDims: true`.",
                x => Exp(x - x.Max(axis: -1)) / Exp(x - x.Max(axis: -1)).Sum(axis: -1, keepDims: true)),
            Mistake("forgets-keep-dims-in-the-sum", "`Sum` drops the axis that it runs along, and what is left lines up with the columns instead of the rows: `keepDims: true`.",
                x => Exp(x - Top(x)) / Exp(x - Top(x)).Sum(axis: -1)),
            Mistake("forgets-keep-dims-in-the-sum", "`Sum` drops the axis that it runs along, and what is left lines up with the columns instead of the rows: `keepDims: true`. Beyond that, large logits overflow.",
                x => Exp(x) / Exp(x).Sum(axis: -1)),
            CommonMistakes.WritesIntoInput,
            Mistake("only-first-row", "Every row gets the probabilities of the first one.", x => x.Rank == 1 ? Right(x) : Right(x)[0].BroadcastTo(x.Shape)),
            CommonMistakes.Constant,
        ],
        Hints =
        [
            "Each row sums to 1. Which axis does the sum have to run along, and what does `keepDims: true` do to its shape?",
            "Exponentials, divided by their sum along the last axis: `powers / powers.Sum(axis: -1, keepDims: true)`. What happens to `Tensor.Exp(10000)`?",
            "`var powers = Tensor.Exp(logits - logits.Max(axis: -1, keepDims: true)); return powers / powers.Sum(axis: -1, keepDims: true);`",
        ],
    };

    private static Tensor Top(Tensor x) => x.Max(axis: -1, keepDims: true);

    private static Tensor Right(Tensor x) => MiniFlow.CrossEntropyWithSoftmax.Softmax(x);

    private static Misconception Mistake(string id, string sentence, Func<Tensor, Tensor> wrong) =>
        new(id, sentence) { Wrong = new FunctionAnswer(x => wrong(x[0]), 1) };
}
