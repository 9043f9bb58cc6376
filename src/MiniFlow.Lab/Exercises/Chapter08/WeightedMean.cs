using MiniFlow.Lab.Checks;
using static MiniFlow.Ops;

namespace MiniFlow.Lab.Exercises.Chapter08;

/// <summary>A graph for the weighted mean along the last axis: Σ w·x / Σ w.</summary>
internal static class WeightedMean
{
    private static readonly float[,] values = { { 1, -2, 4 }, { 3, 0.5f, -1 } };
    private static readonly float[,] weights = { { 1, 2, 0.5f }, { 0.25f, 3, 1.5f } };

    public static Exercise Exercise { get; } = new ComparedExercise
    {
        Id = "weighted-mean",
        Chapter = "08",
        Title = "A graph for the weighted mean",
        Points = 2,
        Praise = "Your graph is right, for vectors and row by row for matrices, without having seen a number when it was built.",
        Target = new GraphAnswer(x => ReduceSum(x[1] * x[0], axis: -1) / ReduceSum(x[1], axis: -1), 2),
        Inputs = ["x", "w"],
        Function = "weighted_mean",
        Result = "the weighted mean",
        FixedCases =
        [
            // (1·1 + 2·3 + 3·2)/(1 + 3 + 2) = 13/6.
            new Case { Name = "a vector", Inputs = [new[] { 1f, 2, 3 }, new[] { 1f, 3, 2 }], Value = 13 / 6.0 },

            // (1 - 4 + 2)/3.5 and (0.75 + 1.5 - 1.5)/4.75.
            new Case { Name = "a matrix, each row by itself", Inputs = [values, weights], Value = new[] { -1 / 3.5, 0.75 / 4.75 } },
            new Case { Name = "a square matrix", Inputs = [new[,] { { 2f, -1 }, { 0.5f, 3 } }, new[,] { { 1f, 4 }, { 2.5f, 0.5f } }] },
            new Case { Name = "more rows than columns", Inputs = [new[,] { { 2f, -1 }, { 0.5f, 3 }, { -4, 1 } }, new[,] { { 1f, 4 }, { 2.5f, 0.5f }, { 0.75f, 3 } }] },
            new Case { Name = "a single row", Inputs = [new[,] { { 5f, -3, 0.5f, 2 } }, new[,] { { 1f, 2, 3, 0.25f } }] },
            new Case { Name = "weights that sum to 1", Inputs = [new[,] { { 4f, 8, -2 }, { 1, 5, 7 } }, new[,] { { 0.5f, 0.25f, 0.25f }, { 0.125f, 0.75f, 0.125f } }] },
            new Case { Name = "a weight of 0", Inputs = [new[,] { { 100f, 2, 3 }, { 1, -50, 6 } }, new[,] { { 0f, 1, 3 }, { 2, 0, 0.5f } }] },
            new Case { Name = "a weight below 0", Inputs = [new[,] { { 4f, -1, 2 }, { 3, 5, 0.5f } }, new[,] { { 2f, -0.5f, 1 }, { -1, 3, 2 } }] },
            new Case { Name = "equal weights", Inputs = [new[,] { { 1f, 2, 6 }, { -1, 4, 0 } }, new[,] { { 2f, 2, 2 }, { 7, 7, 7 } }], Value = new[] { 3.0, 1 } },
            new Case { Name = "the same weights for every row", Inputs = [values, new[] { 0.5f, 3, 2 }] },
        ],
        Draw = random => [new Case { Name = "numbers drawn at random", Inputs = [random.Normal(new[] { 4, 3 }), random.Uniform(new[] { 4, 3 }, 0.1, 2)] }],
        Misconceptions =
        [
            Mistake("divides-by-the-count", "The sum of w·x is divided by how many numbers there are. A weighted mean divides by the sum of the weights.", (x, w) => ReduceMean(w * x, axis: -1)),
            Mistake("forgets-the-division", "This is Σ w·x. Divide by the sum of the weights: only where they sum to 1 is that the same.", (x, w) => ReduceSum(w * x, axis: -1)),
            Mistake("whole-batch", "The sums run over all rows at once. Each row has a mean of its own: sum along the last axis, `axis: -1`.", (x, w) => ReduceSum(w * x) / ReduceSum(w)),
            Mistake("whole-batch", "The means run over all rows at once. Each row has a mean of its own: along the last axis, `axis: -1`.", (x, w) => ReduceMean(w * x) / ReduceMean(w)),
            Mistake("weights-of-the-whole-batch", "The sum of the weights runs over all rows. Each row is divided by the sum of its own: `axis: -1` there as well.", (x, w) => ReduceSum(w * x, axis: -1) / ReduceSum(w)),
            Mistake("values-of-the-whole-batch", "The sum of w·x runs over all rows. Each row has a sum of its own: `axis: -1` there as well.", (x, w) => ReduceSum(w * x) / ReduceSum(w, axis: -1)),
            Mistake("wrong-axis", "The sums run down the columns. A row is what belongs together: sum along the last axis, `axis: -1`.", (x, w) => ReduceSum(w * x, axis: 0) / ReduceSum(w, axis: 0)),
            Mistake("wrong-axis-below", "The sum of the weights runs down the columns, `axis: 0`: sum along the last axis as above, `axis: -1`.", (x, w) => ReduceSum(w * x, axis: -1) / ReduceSum(w, axis: 0)),
            Mistake("wrong-axis-above", "The sum of w·x runs down the columns, `axis: 0`: sum along the last axis as below, `axis: -1`.", (x, w) => ReduceSum(w * x, axis: 0) / ReduceSum(w, axis: -1)),
            Mistake("only-for-matrices", "`axis: 1` is the last axis of a matrix only: a vector has none. `axis: -1` is the last one of either.", (x, w) => ReduceSum(w * x, axis: 1) / ReduceSum(w, axis: 1)),
            Mistake("ignores-the-weights", "This is the plain mean: the weights are not in it.", (x, _) => ReduceMean(x, axis: -1)),
            Mistake("weights-only-below", "The weights are missing above: each number is multiplied by its weight before it is summed.", (x, w) => ReduceSum(x, axis: -1) / ReduceSum(w, axis: -1)),
            Mistake("divides-by-the-values", "The sum is divided by the sum of the values. Divide by the sum of the weights.", (x, w) => ReduceSum(w * x, axis: -1) / ReduceSum(x, axis: -1)),
            Mistake("upside-down", "The quotient is upside down: Σ w·x stands above, Σ w below.", (x, w) => ReduceSum(w, axis: -1) / ReduceSum(w * x, axis: -1)),
            Mistake("product-of-means", "The means of x and of w are multiplied. Multiply number by number first, then sum.", (x, w) => ReduceMean(x, axis: -1) * ReduceMean(w, axis: -1)),
            Mistake("weighted-plainly", "The sums of x and of w are multiplied and divided by the sum of w again, so that the weights cancel. Multiply number by number first, then sum.",
                (x, w) => ReduceSum(x, axis: -1) * ReduceSum(w, axis: -1) / ReduceSum(w, axis: -1)),
            Mistake("keeps-the-axis", "The result has one column too many: leave out `keepDims: true`, the axis that is summed along goes.",
                (x, w) => ReduceSum(w * x, axis: -1, keepDims: true) / ReduceSum(w, axis: -1, keepDims: true)),
            Mistake("softmax-of-the-weights", "The weights go through softmax, which makes others of them. Divide by their sum as they are.", (x, w) => ReduceSum(Softmax(w) * x, axis: -1)),
            Mistake("size-of-the-weights", "The weights are counted without their signs. A weight may be below 0: sum them as they are.", (x, w) => ReduceSum(w * x, axis: -1) / ReduceSum(Abs(w), axis: -1)),
            Mistake("adds-the-weights", "The weights are added to the values. Multiply: a weight says how often its number counts.", (x, w) => ReduceSum(w + x, axis: -1) / ReduceSum(w, axis: -1)),
            CommonMistakes.Constant,
        ],
        Hints =
        [
            "Two sums and a division. Along which axis does each sum run, and what is left of the shape?",
            "w·x number by number is `w * x`. `ReduceSum(…, axis: -1)` sums along the last axis, of a vector and of a matrix.",
            "`return ReduceSum(w * x, axis: -1) / ReduceSum(w, axis: -1);`",
        ],
    };

    private static Misconception Mistake(string id, string sentence, Func<Node, Node, Node> wrong) =>
        new(id, sentence) { Wrong = new GraphAnswer(x => wrong(x[0], x[1]), 2) };
}
