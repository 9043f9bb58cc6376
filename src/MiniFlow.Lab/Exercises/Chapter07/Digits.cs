using System.Globalization;
using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Exercises.Chapter07;

/// <summary>Networks that tell handwritten digits apart, measured on the 10 000 digits that no training has seen.</summary>
internal static class Digits
{
    private static readonly Lazy<DataSet> test = new(() => Mnist.Load().Test);

    private const string Metric = "test accuracy";
    private const string Twice = "the same digits twice";

    public static Exercise OneLayer { get; } = Make(
        "07", 3, "one-layer", "A one-layer network for digits", 0.92,
        "More than nine digits in ten, with nothing but one linear layer.",
        [],
        [
            "Four pieces: weights, a graph that ends in the loss, a loop of steps, and at the end a function from images to logits.",
            "W is 784×10, b has 10 numbers: `new Linear(x, w, b)` and `new CrossEntropyWithSoftmax(logits, y)`. In the loop, feed a batch, ask for the gradients of w and b, step.",
            "Some 5000 steps with a batch of 128 and a learning rate of 0.5 do. `Tensor OneLayer(Tensor images) => Value(logits, new Feed { [x] = images, [w] = W, [b] = B });`",
        ]);

    public static Exercise HiddenLayer { get; } = Make(
        "07", 3, "hidden-layer", "A network with a hidden layer", 0.97,
        "97 of 100 digits: the hidden layer sees what a single one cannot.",
        [
            Measured("as-good-as-one-layer", "That is what a single layer reaches. Between two Linear nodes there has to be a Sigmoid: without one, two layers are no more than one.", digits => digits.Accuracy is >= 0.89 and < 0.935),
        ],
        [
            "Two Linear nodes with a Sigmoid between them. How many numbers does each W have?",
            "784→100→10: W1 is 784×100, W2 is 100×10. Both need to begin small and different, for instance `random.Normal([784, 100], stddev: 0.1)`.",
            "With 100 hidden units, batches of 128 and a learning rate of 1 some 6000 steps are enough.",
        ]);

    /// <summary>An exercise whose answer is a network that reads at least <paramref name="goal"/> of the test digits right.</summary>
    /// <param name="chapter">The chapter.</param>
    /// <param name="points">What it is worth.</param>
    /// <param name="id">Its name.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="goal">The share of the test digits.</param>
    /// <param name="praise">What the student reads when it is reached.</param>
    /// <param name="further">Mistakes of this exercise alone.</param>
    /// <param name="hints">Three hints.</param>
    /// <param name="again">Digits that come twice in one batch and must be answered the same; 0 for none.</param>
    public static RuledExercise Make(
        string chapter, double points, string id, string title, double goal, string praise, IReadOnlyList<Misconception> further, IReadOnlyList<string> hints, int again = 0) => new()
    {
        Id = id,
        Chapter = chapter,
        Title = title,
        Points = points,
        Praise = praise,
        TimeLimit = TimeSpan.FromSeconds(30),
        Wants = "a function of one tensor, from images to logits",
        Takes = answer => answer is FunctionAnswer { Arity: 1 },
        Inputs = ["images"],
        LazyCases = () =>
        [
            new Case { Name = "the 10 000 test digits", Inputs = [test.Value.Images] },
            new Case { Name = "a single digit", Inputs = [test.Value.Images[0..1]] },
            .. again == 0 ? Array.Empty<Case>() : [new Case { Name = Twice, Inputs = [Tensor.Concat([test.Value.Images[0..again], test.Value.Images[0..again]], 0)] }],
        ],
        Rule = (@case, observed) => Problem(@case, observed, goal),
        Measure = (@case, observed) => Prediction.Of(@case, observed, test.Value.Labels) is { } digits
            ? new Dictionary<string, double> { [Metric] = digits.Accuracy }
            : new Dictionary<string, double>(),
        Misconceptions =
        [
            Shaped("classes-instead-of-logits", "Class numbers come back. Hand in the ten logits of each image; whoever asks takes the largest.", shape => shape.Rank <= 1 || shape[^1] == 1),
            Shaped("transposed", "The logits are 10×N. One row an image: N×10.", shape => shape.Rank == 2 && shape[0] == 10 && shape[1] != 10),
            Measured("not-a-number", "The logits are not numbers. The loss has become NaN on the way: most often the learning rate is too large, or the weights begin too large.", digits => digits.HasNaN),
            Measured("climbs", "The least likely digit is right most often: the training goes uphill. Subtract the gradient.", digits => digits.AccuracyOfSmallest > 0.4),
            Measured("labels-shifted", "The network answers with the digit next to the right one: somewhere the labels are shifted by one.", digits => digits.AccuracyShifted > 0.5),
            Measured("always-the-same", "Every image gets the same answer. Are the images fed as x, and is it the trained weights that predict?", digits => digits.Answers == 1),
            Measured("untrained", "That is guessing: one in ten. Do the steps reach the weights that predict, and are they changed in place?", digits => digits.Accuracy < 0.2),
            .. further,
            Measured("nearly", "It learns, and it is not there yet. Take more steps, or a larger learning rate.", digits => digits.Accuracy >= 0.5),
        ],
        Hints = hints,
    };

    private static string? Problem(Case @case, Observation observed, double goal)
    {
        if (observed.ChangedInputs.Count > 0)
            return "Your code changes the images themselves: compute with a new tensor.";
        var count = @case.Inputs[0].Length;
        if (observed.Value is not { Rank: 2 } logits || logits.Shape[0] != count || logits.Shape[1] != 10)
            return $"For {count} images the logits have to have the shape ({count}, 10); these have {observed.Value?.Shape}.";
        if (DiffersForTheSame(@case, observed))
            return "The same image gets different logits when it comes twice: there is chance in the prediction.";
        if (count < test.Value.Count)
            return null;
        var digits = Prediction.Of(@case, observed, test.Value.Labels)!;
        return digits.Accuracy >= goal ? null : string.Create(
            CultureInfo.InvariantCulture, $"{100 * digits.Accuracy:0.0} % of the test digits are right. At least {100 * goal:0} % have to be.");
    }

    /// <summary>Whether digits that came twice were answered differently.</summary>
    public static bool DiffersForTheSame(Case @case, Observation observed)
    {
        if (@case.Name != Twice || observed.Value is not { Rank: 2 } logits || logits.Length != @case.Inputs[0].Length)
            return false;
        var half = logits.Length / 2;
        return !Comparison.Agree(logits[..half], logits[half..], 1e-3);
    }

    /// <summary>A mistake that shows in what the network says of the test digits.</summary>
    public static Misconception Measured(string id, string sentence, Func<Prediction, bool> shows) => new(id, sentence)
    {
        Probe = judged => Prediction.Of(judged[0].Case, judged[0].Observed, test.Value.Labels) is { } digits && shows(digits),
    };

    private static Misconception Shaped(string id, string sentence, Func<Shape, bool> shows) => new(id, sentence)
    {
        Probe = judged => judged[0].Observed.Value is { } value && shows(value.Shape),
    };
}
