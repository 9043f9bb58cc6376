using static MiniFlow.Ops;

namespace MiniFlow.Cli.Training;

/// <summary>
/// The network of chapter 14, which reads handwritten digits: 784 pixels → 500 neurons with softmax activation and dropout → 100 with ReLU and dropout →
/// 10 logits; softmax cross-entropy; Adam. Everything that a run fetches or feeds is a property.
/// </summary>
internal sealed class DigitNetwork
{
    private const int Classes = 10;

    /// <summary>Builds it in the current graph.</summary>
    /// <param name="learningRate">Adam's learning rate.</param>
    /// <param name="first">Neurons in the first hidden layer.</param>
    /// <param name="second">Neurons in the second hidden layer.</param>
    public DigitNetwork(double learningRate, int first = 500, int second = 100)
    {
        using (new NameScope("input"))
        {
            Images = new Placeholder(DType.Float32, [null, Mnist.Pixels], "images");
            Labels = new Placeholder(DType.Int32, [null], "labels");
            KeepProbability = new Placeholder(DType.Float32, Shape.Scalar, "keep_probability");
        }

        using (new NameScope("model"))
        {
            Node hidden;
            using (new NameScope("fc1"))
                hidden = Dropout(Softmax(FullyConnected(Images, Mnist.Pixels, first)), KeepProbability);
            using (new NameScope("fc2"))
                hidden = Dropout(Relu(FullyConnected(hidden, first, second)), KeepProbability);
            using (new NameScope("fc3"))
                Logits = FullyConnected(hidden, second, Classes);
        }

        using (new NameScope("train"))
        {
            GlobalStep = new Variable(0L, "global_step", trainable: false);
            Loss = ReduceMean(SparseSoftmaxCrossEntropyWithLogits(Labels, Logits), name: "loss");
            TrainingStep = new AdamOptimizer(learningRate).Minimize(Loss, GlobalStep);
        }

        using (new NameScope("evaluation"))
        {
            var isRight = Equal(ArgMax(Logits, axis: 1), Cast(Labels, DType.Int64));
            Accuracy = ReduceMean(Cast(isRight, DType.Float32), name: "accuracy");
        }

        Summaries.Scalar("accuracy", Accuracy);
        Summaries.Scalar("loss", Loss);
        foreach (var variable in Graph.Current.TrainableVariables)
            Summaries.Histogram($"histograms/{variable.Name}", variable);
        Summary = Summaries.MergeAll();
    }

    public Placeholder Images { get; }

    /// <summary>The digit of each image, 0 to 9.</summary>
    public Placeholder Labels { get; }

    /// <summary>The share of neurons that dropout keeps; 1 to use the network.</summary>
    public Placeholder KeepProbability { get; }

    public Node Logits { get; }

    /// <summary>The mean over the batch.</summary>
    public Node Loss { get; }

    public TrainingStep TrainingStep { get; }

    /// <summary>How many steps have been made.</summary>
    public Variable GlobalStep { get; }

    /// <summary>The share of the batch that the network reads right.</summary>
    public Node Accuracy { get; }

    /// <summary>Loss, accuracy and the distribution of all weights and biases.</summary>
    public SummaryNode Summary { get; }

    // x·W + b
    private static Node FullyConnected(Node x, int inputs, int outputs)
    {
        var weights = new Variable(TruncatedNormal([inputs, outputs], stddev: 0.1), "weights");
        var biases = new Variable(Fill([outputs], 0.1), "biases");
        return MatMul(x, weights) + biases;
    }
}
