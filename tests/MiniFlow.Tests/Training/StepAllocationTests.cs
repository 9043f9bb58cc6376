using static MiniFlow.Flow;
using static MiniFlow.Ops;
using MiniFlow.Tests.Threading;

namespace MiniFlow.Tests.Training;

/// <summary>A step of training, from the batch to the changed weights, makes nothing that the garbage collector would have to clear away.</summary>
[Collection(nameof(ThreadSettings))]
public sealed class StepAllocationTests
{
    private readonly DataSet data = Mnist.Load(seed: 1).Validation;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_step_in_a_session_allocates_nothing(int threads)
    {
        using var settings = new ThreadSettings(threads);
        using var graph = new Graph().AsCurrent();
        Placeholder x = new(DType.Float32, [null, Mnist.Pixels]), y = new(DType.Int32, [null]), keep = new(DType.Float32, []);
        var hidden = Dropout(Softmax(MatMul(x, new Variable(TruncatedNormal([Mnist.Pixels, 500], stddev: 0.1))) + new Variable(Zeros([500]))), keep);
        var logits = MatMul(Relu(hidden), new Variable(TruncatedNormal([500, 10], stddev: 0.1))) + new Variable(Zeros([10]));
        var train = new AdamOptimizer(0.001).Minimize(ReduceMean(SparseSoftmaxCrossEntropyWithLogits(y, logits)));
        using var session = new Session();
        session.Run(GlobalVariablesInitializer());
        var batch = data.NextBatch(100);
        var feed = new Feed { [x] = batch.Images, [y] = batch.Labels, [keep] = 0.5f };

        Allocated(() =>
        {
            data.NextBatch(batch);
            session.Run(train, feed);
        }).ShouldBe(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_step_through_ValueAndGrad_allocates_next_to_nothing_when_the_last_result_is_written_over(int threads)
    {
        using var settings = new ThreadSettings(threads);
        Input x = new("x", [null, Mnist.Pixels]), y = new("y"), keep = new("keep"), w1 = new("W1"), b1 = new("b1"), w2 = new("W2"), b2 = new("b2");
        var hidden = new Dropout(new Sigmoid(new Linear(x, w1, b1)), keep);
        var loss = new CrossEntropyWithSoftmax(new Linear(hidden, w2, b2), y);
        var random = new RandomSource(1);
        Tensor[] parameters = [random.Normal([Mnist.Pixels, 100], stddev: 0.1), Tensor.Zeros(100), random.Normal([100, 10], stddev: 0.1), Tensor.Zeros(10)];
        var batch = data.NextBatch(128);
        var feed = new Feed
        {
            [x] = batch.Images, [y] = batch.Labels, [keep] = 0.5f, [w1] = parameters[0], [b1] = parameters[1], [w2] = parameters[2], [b2] = parameters[3],
        };
        var (sgd, adam) = (new Sgd(0.5), new Adam(0.001));
        var last = ValueAndGrad(loss, feed, w1, b1, w2, b2);

        Allocated(() =>
        {
            data.NextBatch(batch);
            ValueAndGrad(loss, feed, into: last);
            sgd.Step(parameters, last.Gradients);
            adam.Step(parameters, last.Gradients);
        }).ShouldBeLessThan(20 * 200);
    }

    // Of this thread: what the workers run is the same code, and other tests may allocate meanwhile.
    private static long Allocated(Action step)
    {
        for (var i = 0; i < 50; i++)
            step();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
            step();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
