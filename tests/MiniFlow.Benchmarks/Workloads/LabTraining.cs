using static MiniFlow.Flow;

namespace MiniFlow.Benchmarks.Workloads;

/// <summary>
/// A workload as the first half of the chapters writes it: weights are inputs like the data, <c>ValueAndGrad</c> gives the gradients, and a step changes the
/// tensors that are fed.
/// </summary>
public sealed class LabTraining : ITraining
{
    private readonly Mnist mnist;
    private readonly LabNodes nodes;
    private readonly Input images = new("images", [null, Mnist.Pixels]);
    private readonly Input keep = new("keep");
    private readonly Node logits;
    private readonly Node loss;
    private readonly List<Tensor> parameters = [];
    private readonly Action<IReadOnlyList<Tensor>, IReadOnlyList<Tensor>> change;
    private readonly Batch batch;
    private readonly Feed feed;
    private readonly ValueAndGradients last;

    public LabTraining(Workload workload, Mnist mnist, LabNodes nodes)
    {
        this.mnist = mnist;
        this.nodes = nodes;
        feed = [];
        if (workload.Layers[0].Keep < 1)
            feed[keep] = (float)workload.Layers[0].Keep;
        var labels = new Input("labels", [null]);
        var random = new RandomSource(1);
        var weights = new List<Node>();
        logits = workload.Layers.Aggregate((Node)images, (x, layer) => Apply(layer, x, random, weights));
        loss = new CrossEntropyWithSoftmax(logits, labels);
        change = workload.Optimizer == "adam" ? new Adam(workload.Rate).Step : new Sgd(workload.Rate).Step;
        batch = mnist.Train.NextBatch(workload.Batch);
        (feed[images], feed[labels]) = batch;
        last = ValueAndGrad(loss, feed, weights);
    }

    public void Step()
    {
        // The feed holds the batch and the parameters themselves; both are written over.
        mnist.Train.NextBatch(batch);
        change(parameters, ValueAndGrad(loss, feed, into: last).Gradients);
    }

    public double Accuracy()
    {
        var test = new Feed(feed) { [images] = mnist.Test.Images };
        if (feed.Contains(keep))
            test[keep] = 1f;
        return Flow.Accuracy(logits, mnist.Test.Labels, test);
    }

    public void Dispose()
    {
    }

    private Node Apply(Layer layer, Node x, RandomSource random, List<Node> weights)
    {
        Input w = new("W", [layer.From, layer.To]), b = new("b", [layer.To]);
        weights.AddRange([w, b]);
        parameters.AddRange([random.TruncatedNormal([layer.From, layer.To], stddev: layer.Stddev), Tensor.Zeros(layer.To)]);
        (feed[w], feed[b]) = (parameters[^2], parameters[^1]);
        var z = nodes.Linear(x, w, b);
        var activated = layer.Activation switch { "softmax" => nodes.Softmax(z), "sigmoid" => nodes.Sigmoid(z), "relu" => nodes.Relu(z), _ => z };
        return layer.Keep < 1 ? new Dropout(activated, keep) : activated;
    }
}
