namespace MiniFlow.Tests.Threading;

/// <summary>Sets the number of threads until the end of a test; tests that do so share a collection and therefore run one after another.</summary>
internal sealed class ThreadSettings : IDisposable
{
    private readonly int before = Parallelism.Threads;

    public ThreadSettings(int threads) => Parallelism.Threads = threads;

    public void Dispose() => Parallelism.Threads = before;
}
