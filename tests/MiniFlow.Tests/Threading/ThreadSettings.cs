namespace MiniFlow.Tests.Threading;

/// <summary>
/// Sets the number of threads until the end of a test; tests that do so share a collection and therefore run one after another, with no other test beside
/// them: the pool serves one job at a time, and who comes while it is busy works alone.
/// </summary>
[CollectionDefinition(nameof(ThreadSettings), DisableParallelization = true)]
public sealed class ThreadSettings : IDisposable
{
    private readonly int before = Parallelism.Threads;

    public ThreadSettings(int threads) => Parallelism.Threads = threads;

    public void Dispose() => Parallelism.Threads = before;
}
