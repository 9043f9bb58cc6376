using static MiniFlow.Ops;
using MiniFlow.Tests.Threading;

namespace MiniFlow.Tests.Training;

/// <summary>However many threads share the work: the same training, to the last bit of the last weight.</summary>
[Collection(nameof(ThreadSettings))]
public sealed class TrainingThreadsTests
{
    [Fact]
    public void The_tutorials_network_ends_with_the_same_bits_on_one_thread_and_on_several()
    {
        var single = Train(threads: 1);

        foreach (var threads in (int[])[2, 3, 5])
        {
            var shared = Train(threads);
            for (var i = 0; i < single.Length; i++)
                shared[i].AsSpan<float>().SequenceEqual(single[i].AsSpan<float>()).ShouldBeTrue($"variable {i} with {threads} threads");
        }
    }

    private static Tensor[] Train(int threads)
    {
        using var settings = new ThreadSettings(threads);
        using var graph = new Graph().AsCurrent();
        Placeholder x = new(DType.Float32, [null, Mnist.Pixels]), y = new(DType.Int32, [null]), keep = new(DType.Float32, []);
        Variable w1 = new(TruncatedNormal([Mnist.Pixels, 500], stddev: 0.1, seed: 1)), b1 = new(Zeros([500]));
        Variable w2 = new(TruncatedNormal([500, 100], stddev: 0.1, seed: 2)), b2 = new(Zeros([100]));
        Variable w3 = new(TruncatedNormal([100, 10], stddev: 0.1, seed: 3)), b3 = new(Zeros([10]));
        var first = Dropout(Softmax(MatMul(x, w1) + b1), keep, seed: 4);
        var second = Dropout(Relu(MatMul(first, w2) + b2), keep, seed: 5);
        var train = new AdamOptimizer(0.001).Minimize(ReduceMean(SparseSoftmaxCrossEntropyWithLogits(y, MatMul(second, w3) + b3)));
        using var session = new Session();
        session.Run(GlobalVariablesInitializer());
        var data = Mnist.Load(seed: 1).Validation;
        var batch = data.NextBatch(100);
        var feed = new Feed { [x] = batch.Images, [y] = batch.Labels, [keep] = 0.5f };
        for (var step = 0; step < 20; step++)
        {
            session.Run(train, feed);
            data.NextBatch(batch);
        }

        return [.. session.Run([w1, b1, w2, b2, w3, b3])];
    }
}
