using MiniFlow.Benchmarks.Workloads;
using MiniFlow.Tests.Threading;

namespace MiniFlow.Tests.Training;

/// <summary>A step of the workloads that are benchmarked, from the batch to the changed weights, makes nothing that the garbage collector would have to clear away.</summary>
[Collection(nameof(ThreadSettings))]
public sealed class StepAllocationTests
{
    private static readonly Mnist Data = Mnist.Load(seed: 1);

    public static MatrixTheoryData<string, int> WorkloadsAndThreads => new(Workload.All.Select(workload => workload.Name), [1, 2]);

    [Theory]
    [MemberData(nameof(WorkloadsAndThreads))]
    public void A_step_in_a_session_allocates_nothing(string workload, int threads)
    {
        using var settings = new ThreadSettings(threads);
        using var training = new SessionTraining(Workload.Named(workload), Data);

        Allocated(training).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(WorkloadsAndThreads))]
    public void A_step_through_ValueAndGrad_allocates_nothing_when_the_last_result_is_written_over(string workload, int threads)
    {
        using var settings = new ThreadSettings(threads);
        using var training = new LabTraining(Workload.Named(workload), Data, LabNodes.Library);

        Allocated(training).ShouldBe(0);
    }

    [Fact]
    public void Nodes_that_make_a_new_tensor_for_every_result_train_like_those_that_write_over_theirs()
    {
        using var ours = new LabTraining(Workload.Named("W2"), Mnist.Load(seed: 1), LabNodes.Library);
        using var students = new LabTraining(Workload.Named("W2"), Mnist.Load(seed: 1), LabNodes.Students);
        for (var i = 0; i < 100; i++)
        {
            ours.Step();
            students.Step();
        }

        var accuracy = ours.Accuracy();
        accuracy.ShouldBeGreaterThan(0.8);
        students.Accuracy().ShouldBe(accuracy, tolerance: 0.002);
    }

    // Of this thread: what the workers run is the same code, and other tests may allocate meanwhile.
    private static long Allocated(ITraining training)
    {
        for (var i = 0; i < 50; i++)
            training.Step();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
            training.Step();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
