namespace MiniFlow.Lab.Exercises.Chapter03;

/// <summary>Cases for Z = X·W + b. In the lab's own case both rows of X and of W are alike and everything is 2×2, which hides most
/// mistakes; the others have distinct numbers and shapes in which no two sides are equal.</summary>
internal static class LinearCases
{
    private static readonly double[,] x = { { 1, -2, 0.5 }, { 3, 4, -1 } };
    private static readonly double[,] w = { { 2, -1, 0.25, 3 }, { 0.5, 1, -3, -2 }, { -4, 6, 1.5, 5 } };
    private static readonly double[,] otherW = { { 1, 0, 2, -1 }, { 3, -2, 0.5, 1 }, { -1, 4, 1, 2 } };
    private static readonly double[] b = [10, -20, 30, 0.5];
    private static readonly double[,] upstream = { { 1, 2, -1, 0.5 }, { -3, 0.25, 4, 6 } };
    private static readonly double[,] square = { { 1, 2, -3 }, { 0.5, -1, 4 }, { 6, 5, 2 } };

    public static IReadOnlyList<Case> Fixed { get; } =
    [
        // The lab's numbers: Z, dX, dW and db as it asserts them.
        new Case
        {
            Name = "the lab's numbers",
            Inputs = [new[,] { { -1.0, -2 }, { -1, -2 } }, new[,] { { 2.0, -3 }, { 2, -3 } }, new[] { -3.0, -5 }],
            Upstream = new[,] { { 1.0, 2 }, { 3, 4 } },
            Value = new[,] { { -9.0, 4 }, { -9, 4 } },
            Gradients = [new[,] { { -4.0, -4 }, { -6, -6 } }, new[,] { { -4.0, -6 }, { -8, -12 } }, new[] { 4.0, 6 }],
        },

        // By hand: Z = 2·3 + 1 = 7; dX = 5·3, dW = 2·5, db = 5.
        new Case
        {
            Name = "one example, one feature, one output", Inputs = [new[,] { { 2.0 } }, new[,] { { 3.0 } }, new[] { 1.0 }], Upstream = new[,] { { 5.0 } },
            Value = new[,] { { 7.0 } }, Gradients = [new[,] { { 15.0 } }, new[,] { { 10.0 } }, new[] { 5.0 }],
        },
        new Case { Name = "shapes 2×3 and 3×4", Inputs = [x, w, b], Upstream = upstream },
        new Case { Name = "one example in the batch", Inputs = [new[,] { { 1.0, -2, 0.5 } }, w, b], Upstream = new[,] { { 1.0, 2, -1, 0.5 } } },
        new Case
        {
            Name = "a batch of four and one output", Inputs = [new[,] { { 1.0, 2 }, { -3, 4 }, { 5, -6 }, { 0.5, 7 } }, new[,] { { 2.0 }, { -1 } }, new[] { 3.0 }],
            Upstream = new[,] { { 1.0 }, { -2 }, { 0.25 }, { 4 } },
        },
        new Case { Name = "square matrices with distinct numbers", Inputs = [new[,] { { 1.0, 2 }, { -3, 5 } }, new[,] { { 7.0, -1 }, { 0.5, 4 } }, new[] { 2.0, -6 }], Upstream = new[,] { { 1.0, -2 }, { 3, 0.5 } } },
        new Case { Name = "the node as the output of the graph", Inputs = [x, w, b] },
        new Case
        {
            Name = "a node that feeds two others", Wiring = Wiring.TwoConsumers, Inputs = [x, w, b], Upstream = upstream,
            OtherUpstream = new[,] { { 0.5, -1, 2, 8 }, { 1, -5, 0.75, -2 } },
        },
        new Case { Name = "two layers on the same input", Wiring = Wiring.SharedFirstInput, Inputs = [x, w, b, otherW, new[] { 1.0, 2, 3, 4 }], Upstream = upstream },
        new Case { Name = "a layer upon a layer", Wiring = Wiring.Chained, Inputs = [x, w, b, new[,] { { 1.0 }, { -2 }, { 0.5 }, { 3 } }, new[] { -1.0 }], Upstream = new[,] { { 2.0 }, { -0.5 } } },
        new Case { Name = "the same node as X and as W", Wiring = Wiring.SameInputTwice, Inputs = [square, new[] { 1.0, -2, 3 }], Upstream = new[,] { { 1.0, -2, 3 }, { 0.5, 4, -1 }, { 2, 0.25, -3 } } },
        new Case { Name = "a node next to it that does not lead to the output", Wiring = Wiring.HangingConsumer, Inputs = [x, w, b], Upstream = upstream },
        new Case
        {
            Name = "a second run with other inputs", EarlierInputs = [new[,] { { 9.0, 1, 2 }, { -1, 0, 3 } }, otherW, new[] { 0.25, 4, -3, 7 }], Inputs = [x, w, b], Upstream = upstream,
        },
        new Case
        {
            Name = "a second run with a smaller batch", EarlierInputs = [new[,] { { 9.0, 1, 2 }, { -1, 0, 3 }, { 0.5, -4, 6 } }, w, b], Inputs = [x, w, b], Upstream = upstream,
        },
    ];

    /// <summary>Random numbers in a shape in which m, n and p all differ.</summary>
    public static IReadOnlyList<Case> Draw(RandomSource random)
    {
        var m = 2 + random.NextInt(2);
        var (n, p) = (m + 1 + random.NextInt(2), m + 3);
        Tensor Normal(params int[] shape) => random.Normal(shape, dtype: DType.Float64);
        return [new Case { Name = "numbers drawn at random", Inputs = [Normal(m, n), Normal(n, p), Normal(p)], Upstream = Normal(m, p) }];
    }
}
