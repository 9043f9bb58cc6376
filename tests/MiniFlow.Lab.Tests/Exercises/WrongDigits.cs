namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>Networks for digits that went wrong, each trained for as long as it takes to see that.</summary>
internal static class WrongDigits
{
    public static readonly WrongAnswer RightOneLayer = OneLayer("", Train(5000, "-0.5", "batch.Labels"));

    public static readonly WrongAnswer RightHiddenLayer = new("hidden-layer", "", """
        var mnist = Mnist.Load();
        var random = new RandomSource(7);
        var parameters = new[] { random.Normal(new[] { 784, 100 }, stddev: 0.1), Tensor.Zeros(100), random.Normal(new[] { 100, 10 }, stddev: 0.1), Tensor.Zeros(10) };
        var (x, y) = (new Input("x"), new Input("y"));
        var inputs = parameters.Select(_ => new Input()).ToArray();
        var logits = new Linear(new Sigmoid(new Linear(x, inputs[0], inputs[1])), inputs[2], inputs[3]);
        var loss = new CrossEntropyWithSoftmax(logits, y);
        Feed Values() { var feed = new Feed(); for (var i = 0; i < 4; i++) feed[inputs[i]] = parameters[i]; return feed; }
        for (var step = 0; step < 9000; step++)
        {
            var batch = mnist.Train.NextBatch(128);
            var gradients = ValueAndGrad(loss, new Feed(Values()) { [x] = batch.Images, [y] = batch.Labels }, inputs).Gradients;
            for (var i = 0; i < 4; i++) parameters[i].AddInPlace(gradients[i], -0.5);
        }
        Func<Tensor, Tensor> predict = images => Value(logits, new Feed(Values()) { [x] = images });
        """, "Check(\"hidden-layer\", predict)");

    public static IEnumerable<WrongAnswer> All =>
    [
        OneLayer("classes-instead-of-logits", Train(0, "-0.5", "batch.Labels"), ".ArgMax(axis: 1)"),
        OneLayer("transposed", Train(0, "-0.5", "batch.Labels"), ".T"),
        OneLayer("not-a-number", "W.Fill(double.NaN);"),
        OneLayer("climbs", Train(30, "0.05", "batch.Labels")),
        OneLayer("labels-shifted", Train(300, "-0.5", "batch.Labels.ToArray<int>().Select(label => (label + 1) % 10).ToArray()")),
        OneLayer("always-the-same", "W.Fill(0);"),
        OneLayer("untrained", ""),
        OneLayer("untrained", "var best = W;" + Train(20, "-0.5", "batch.Labels").Replace("W.AddInPlace(g[w], -0.5)", "best = best - 0.5 * g[w]").Replace("B.AddInPlace(g[b], -0.5)", "_ = g")),
        OneLayer("nearly", Train(150, "-0.1", "batch.Labels")),
        OneLayer("as-good-as-one-layer", Train(1500, "-0.5", "batch.Labels"), "", "hidden-layer"),
        .. new[] { "classes-instead-of-logits", "transposed", "not-a-number", "climbs", "labels-shifted", "always-the-same", "untrained", "nearly" }
            .Select(misconception => misconception switch
            {
                "classes-instead-of-logits" => OneLayer(misconception, "", ".ArgMax(axis: 1)", "hidden-layer"),
                "transposed" => OneLayer(misconception, "", ".T", "hidden-layer"),
                "not-a-number" => OneLayer(misconception, "W.Fill(double.NaN);", "", "hidden-layer"),
                "climbs" => OneLayer(misconception, Train(30, "0.05", "batch.Labels"), "", "hidden-layer"),
                "labels-shifted" => OneLayer(misconception, Train(300, "-0.5", "batch.Labels.ToArray<int>().Select(label => (label + 9) % 10).ToArray()"), "", "hidden-layer"),
                "always-the-same" => OneLayer(misconception, "W.Fill(0);", "", "hidden-layer"),
                "untrained" => OneLayer(misconception, "", "", "hidden-layer"),
                _ => OneLayer(misconception, Train(150, "-0.1", "batch.Labels"), "", "hidden-layer"),
            }),
    ];

    private static string Train(int steps, string factor, string labels) => $$"""
        for (var i = 0; i < {{steps}}; i++)
        {
            var batch = mnist.Train.NextBatch(128);
            Tensor labels = {{labels}};
            var g = ValueAndGrad(loss, new Feed { [x] = batch.Images, [y] = labels, [w] = W, [b] = B }, w, b).Gradients;
            W.AddInPlace(g[w], {{factor}});
            B.AddInPlace(g[b], {{factor}});
        }
        """;

    private static WrongAnswer OneLayer(string misconception, string training, string after = "", string exercise = "one-layer") => new(exercise, misconception, $$"""
        var mnist = Mnist.Load();
        var random = new RandomSource(7);
        Tensor W = random.Normal(new[] { 784, 10 }, stddev: 0.01), B = Tensor.Zeros(10);
        var (x, y, w, b) = (new Input("images"), new Input("labels"), new Input("W"), new Input("b"));
        var logits = new Linear(x, w, b);
        var loss = new CrossEntropyWithSoftmax(logits, y);
        {{training}}
        Func<Tensor, Tensor> predict = pictures => Value(logits, new Feed { [x] = pictures, [w] = W, [b] = B }){{after}};
        """, $"Check(\"{exercise}\", predict)");
}
