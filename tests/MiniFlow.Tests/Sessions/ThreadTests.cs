using MiniFlow.Tests.Threading;
using static MiniFlow.Ops;

namespace MiniFlow.Tests.Sessions;

/// <summary>A training run gives the same bits however many threads share its work.</summary>
[Collection(nameof(ThreadSettings))]
public sealed class ThreadTests
{
    [Fact]
    public void Training_with_dropout_does_not_depend_on_the_number_of_threads()
    {
        var alone = WeightsAfterTraining(threads: 1);
        foreach (var threads in (int[])[2, 3, 5])
            WeightsAfterTraining(threads).ShouldBe(alone);
    }

    /// <summary>Layers that are large enough to be shared: 60 000 elements, in several chunks.</summary>
    private static float[] WeightsAfterTraining(int threads)
    {
        using var settings = new ThreadSettings(threads);
        using var graph = new Graph().AsCurrent();
        var x = new Placeholder(DType.Float32, [null, 30]);
        var w = new Variable(TruncatedNormal([30, 600], stddev: 0.1));
        var hidden = Dropout(Softmax(MatMul(x, w)), 0.5);
        var loss = ReduceMean(SparseSoftmaxCrossEntropyWithLogits(new Constant(Enumerable.Range(0, 100).ToArray()), hidden * 500));
        var train = new AdamOptimizer(0.01).Minimize(loss);
        using var session = new Session();
        session.Run(GlobalVariablesInitializer());
        var random = new RandomSource(1);
        for (var step = 0; step < 5; step++)
            session.Run(train, new Feed { [x] = random.Uniform([100, 30]) });
        return session.Run(w).ToArray<float>();
    }
}
