using static MiniFlow.Ops;

namespace MiniFlow.Benchmarks.Workloads;

/// <summary>A workload as the second half of the chapters writes it: variables, placeholders, a session, an optimiser that is one more operation.</summary>
public sealed class SessionTraining : ITraining
{
    private readonly Mnist mnist;
    private readonly Graph graph = new();
    private readonly Session session;
    private readonly Placeholder images;
    private readonly Placeholder keep;
    private readonly Node logits;
    private readonly Operation train;
    private readonly Batch batch;
    private readonly Feed feed;

    public SessionTraining(Workload workload, Mnist mnist)
    {
        this.mnist = mnist;
        using var scope = graph.AsCurrent();
        images = new Placeholder(DType.Float32, [null, Mnist.Pixels], "images");
        var labels = new Placeholder(DType.Int32, [null], "labels");
        keep = new Placeholder(DType.Float32, [], "keep");
        logits = workload.Layers.Aggregate((Node)images, (x, layer) => Apply(layer, x));
        var loss = ReduceMean(SparseSoftmaxCrossEntropyWithLogits(labels, logits));
        Optimizer optimizer = workload.Optimizer == "adam" ? new AdamOptimizer(workload.Rate) : new GradientDescentOptimizer(workload.Rate);
        train = optimizer.Minimize(loss);
        session = new Session(graph);
        session.Run(GlobalVariablesInitializer());
        batch = mnist.Train.NextBatch(workload.Batch);
        feed = new Feed { [images] = batch.Images, [labels] = batch.Labels, [keep] = (float)workload.Layers[0].Keep };
    }

    public void Step()
    {
        // The feed holds the batch, and the next one is written over it.
        mnist.Train.NextBatch(batch);
        session.Run(train, feed);
    }

    public double Accuracy() =>
        Flow.Accuracy(session.Run(logits, new Feed { [images] = mnist.Test.Images, [keep] = 1f }), mnist.Test.Labels);

    public void Dispose() => session.Dispose();

    private Node Apply(Layer layer, Node x)
    {
        var z = MatMul(x, new Variable(TruncatedNormal([layer.From, layer.To], stddev: layer.Stddev))) + new Variable(Zeros([layer.To]));
        var activated = layer.Activation switch { "softmax" => Softmax(z), "sigmoid" => Sigmoid(z), "relu" => Relu(z), _ => z };
        return layer.Keep < 1 ? Dropout(activated, keep) : activated;
    }
}
