using static MiniFlow.Flow;

namespace MiniFlow.Tests.Training;

public sealed class RepeatabilityTests
{
    [Fact]
    public void Two_runs_with_the_same_seed_agree_to_the_last_bit()
    {
        var (firstLosses, firstWeights) = Train(seed: 1);
        var (secondLosses, secondWeights) = Train(seed: 1);

        secondLosses.ShouldBe(firstLosses);
        for (var i = 0; i < firstWeights.Length; i++)
            secondWeights[i].ToArray<float>().ShouldBe(firstWeights[i].ToArray<float>());
    }

    [Fact]
    public void Another_seed_gives_another_run() => Train(seed: 2).Losses.ShouldNotBe(Train(seed: 1).Losses);

    [Fact]
    public void Writing_over_old_gradients_and_batches_changes_no_bit()
    {
        var (losses, weights) = Train(seed: 1);
        var (sparingLosses, sparingWeights) = Train(seed: 1, writeOver: true);

        sparingLosses.ShouldBe(losses);
        sparingWeights[0].ToArray<float>().ShouldBe(weights[0].ToArray<float>());
    }

    private static (double[] Losses, Tensor[] Weights) Train(int seed, bool writeOver = false)
    {
        var data = Mnist.Load(seed: seed).Validation;
        var random = new RandomSource(seed);
        Input x = new("x", [null, 784]), y = new("y"), w1 = new("W1"), b1 = new("b1"), w2 = new("W2"), b2 = new("b2");
        var loss = new CrossEntropyWithSoftmax(new Linear(new Sigmoid(new Linear(x, w1, b1)), w2, b2), y);
        Tensor[] parameters = [random.Normal([784, 30], stddev: 0.1), Tensor.Zeros(30), random.Normal([30, 10], stddev: 0.1), Tensor.Zeros(10)];
        var feed = new Feed { [w1] = parameters[0], [b1] = parameters[1], [w2] = parameters[2], [b2] = parameters[3] };
        var sgd = new Sgd(0.5);

        var losses = new double[100];
        Batch? batch = null;
        GradientList? gradients = null;
        for (var step = 0; step < losses.Length; step++)
        {
            batch = writeOver && batch is { } old ? data.NextBatch(old) : data.NextBatch(64);
            (feed[x], feed[y]) = batch.Value;
            (var value, gradients) = writeOver && gradients is not null
                ? ValueAndGrad(loss, feed, into: gradients)
                : ValueAndGrad(loss, feed, w1, b1, w2, b2);
            sgd.Step(parameters, gradients);
            losses[step] = (double)value;
        }

        losses[^1].ShouldBeLessThan(0.7 * losses[0], "it should have learned something");
        return (losses, parameters);
    }
}
