namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>Networks in a session that went wrong, each trained for as long as it takes to see that.</summary>
internal static class WrongPractical
{
    public static string Right { get; } = Network(1200);

    public static IEnumerable<WrongAnswer> All =>
    [
        Wrong("classes-instead-of-logits", Network(0, after: ".ArgMax(axis: 1)")),
        Wrong("transposed", Network(0, after: ".T")),
        Wrong("not-a-number", Linear(Network(1, optimizer: "new GradientDescentOptimizer(1e38)"))),
        Wrong("climbs", Network(60, loss: "ReduceMean(SparseSoftmaxCrossEntropyWithLogits(labels: y, logits: -logits))")),
        Wrong("labels-shifted", Network(150, labels: "batch.Labels.ToArray<int>().Select(label => (label + 1) % 10).ToArray()")),
        Wrong("always-the-same", Network(0, begin: "Tensor.Zeros([784, 100])")),
        Wrong("untrained", Network(0)),
        Wrong("drops-while-predicting", Network(300, predictWith: "0.5f")),
        Wrong("session-closed", Network(1, last: "session.Dispose();")),
        Wrong("as-good-as-one-layer", Linear(Network(400))),
        Wrong("as-good-as-one-layer", Network(60)),
        Wrong("nearly", Network(20)),
        Wrong("nearly", Network(250)),
    ];

    private static string Linear(string network) => network.Replace("Relu(MatMul(x, w1) + b1)", "MatMul(x, w1) + b1");

    private static WrongAnswer Wrong(string misconception, string answer) => new("almost-practical", misconception, answer, RightAnswers.CheckOf("almost-practical"));

    private static string Network(
        int steps, string after = "", string optimizer = "new AdamOptimizer(0.003)", string loss = "ReduceMean(SparseSoftmaxCrossEntropyWithLogits(labels: y, logits: logits))",
        string labels = "batch.Labels", string predictWith = "1f", string last = "", string begin = "TruncatedNormal([784, 100], stddev: 0.1, seed: 3)") => $$"""
        using var graph = new Graph().AsCurrent();
        var mnist = Mnist.Load();
        var x = new Placeholder(DType.Float32, [null, 784]);
        var y = new Placeholder(DType.Int32, [null]);
        var keep = new Placeholder(DType.Float32, []);
        var w1 = new Variable({{begin}}); var b1 = new Variable(Tensor.Zeros(100));
        var w2 = new Variable(TruncatedNormal([100, 10], stddev: 0.1, seed: 4)); var b2 = new Variable(Tensor.Zeros(10));
        var logits = MatMul(Dropout(Relu(MatMul(x, w1) + b1), keep), w2) + b2;
        var loss = {{loss}};
        var train = {{optimizer}}.Minimize(loss);
        var session = new Session();
        session.Run(GlobalVariablesInitializer());
        for (var step = 0; step < {{steps}}; step++)
        {
            var batch = mnist.Train.NextBatch(100);
            Tensor digits = {{labels}};
            session.Run(train, new Feed { [x] = batch.Images, [y] = digits, [keep] = 1f });
        }
        {{last}}
        Func<Tensor, Tensor> Predict = images => session.Run(logits, new Feed { [x] = images, [keep] = {{predictWith}} }){{after}};
        """;
}
