using static MiniFlow.Lab.Exercises.NamesExercise;

namespace MiniFlow.Lab.Exercises.Chapter08;

/// <summary>
/// What the graph knows before anything is fed: images (?, 784), weights (784, 10), biases (10,); product = MatMul(images, weights),
/// logits = product + biases, largest = ReduceMax(logits, axis: 1), mean = ReduceMean(largest).
/// </summary>
internal static class InferredShape
{
    public static Exercise Exercise { get; } = new NamesExercise
    {
        Id = "inferred-shape",
        Chapter = "08",
        Title = "The shapes that a graph knows",
        Points = 1,
        Praise = "The graph knows these shapes before a single image has come: only how many there will be stays open.",
        Noun = "shape",
        Subjects = ["product", "logits", "largest", "mean"],

        // (?×784)·(784×10) is ?×10; 10 biases go to each row; one largest number is left of each row; one mean of all.
        Right = ["(?, 10)", "(?, 10)", "(?,)", "()"],
        Misconceptions =
        [
            Mistake("none-instead-of-question-mark", "An unknown dimension prints as `?`.", given => given.Any(shape => shape.Contains("null", StringComparison.OrdinalIgnoreCase) || shape.Contains("None", StringComparison.OrdinalIgnoreCase) || shape.Contains("-1", StringComparison.Ordinal))),
            Mistake("no-round-brackets", "A shape prints in round brackets, a single number's too: `(?, 10)`, `(3,)`, `()`.",
                given => given.Count == 4 && given.All(shape => shape.Length == 0 || shape.All(sign => "?0123456789[]{}, ".Contains(sign, StringComparison.Ordinal)))),
            Mistake("invents-a-batch", "A number stands where the graph has none: how many images come is known when they are fed, and not before. Write `?` for it.",
                given => given.Any(shape => FirstDimension(shape) is { } rows && rows is not (784 or 10 or 1))),
            Mistake("one-image", "You take the batch for a single image. How many rows come is known when they are fed, and not before: write `?` for it.", "(1, 10)", null, null, null),
            Mistake("keeps-the-inner-dimension", "784 is gone in a product of matrices: rows of the first are multiplied by columns of the second, number by number, and summed.",
                given => given.Count > 0 && (Same(given[0], "(?, 784)") || Same(given[0], "(784, 784)"))),
            Mistake("shape-of-the-weights", "That is the shape of the weights. The product has the rows of the images and the columns of the weights.", "(784, 10)", null, null, null),
            Mistake("transposed", "The dimensions are the wrong way round: a row for each image, a column for each class.", given => given.Count > 0 && Same(given[0], "(10, ?)")),
            Mistake("shape-of-the-biases", "The biases are added to every row: the sum has as many rows as the product.", null, "(10,)", null, null),
            Mistake("doubles-the-columns", "Adding does not put columns side by side: each bias goes to the number in its column.", null, "(?, 20)", null, null),
            Mistake("wrong-axis", "`axis: 1` runs along the columns: of each row its largest number is left, so there are as many numbers as rows.", null, null, "(10,)", null),
            Mistake("keeps-the-axis", "The axis that `ReduceMax` runs along is gone, unless `keepDims: true` is said: it does not stay as 1.", null, null, "(?, 1)", null),
            Mistake("nothing-reduced", "`ReduceMax` with `axis: 1` leaves one number of each row.", null, null, "(?, 10)", null),
            Mistake("all-reduced", "With `axis: 1` the largest number of each row is left, not of the whole matrix.", null, null, "()", null),
            Mistake("mean-along-an-axis", "Without an axis `ReduceMean` takes the mean of all numbers: a single one is left, whose shape is `()`.", null, null, null, "(?,)"),
            Mistake("single-number-as-vector", "A single number has no dimension at all: its shape is `()`. `(1,)` is a vector that happens to be short.",
                given => given.Count == 4 && given[3] is "(1,)" or "(1)" or "1" or "(1, 1)"),
        ],
        Hints =
        [
            "Take one node after another, in the order in which they are made: each shape follows from the ones before.",
            "(?, 784) times (784, 10): which number is summed away? Adding the biases changes nothing about the shape; `axis: 1` takes away the second dimension.",
            "`\"(?, 10)\"` for the product, the same for the logits; one number a row, `\"(?,)\"`, for the largest; a single number has the shape `\"()\"`.",
        ],
    };

    private static int? FirstDimension(string shape) => int.TryParse(shape.Trim('(', ')', ' ').Split(',')[0], out var rows) ? rows : null;
}
