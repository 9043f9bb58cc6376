namespace MiniFlow.Benchmarks.Workloads;

/// <summary>A workload that is being trained.</summary>
public interface ITraining : IDisposable
{
    /// <summary>One batch: gathered, forward, backward, and the weights changed.</summary>
    void Step();

    /// <summary>The share of the test images that is read correctly.</summary>
    double Accuracy();
}
