namespace MiniFlow.Tests.Threading;

[Collection(nameof(ThreadSettings))]
public sealed class WorkerPoolTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 1)]
    [InlineData(2, 64)]
    [InlineData(4, 3)]
    public void Every_chunk_runs_exactly_once(int threads, int chunks)
    {
        using var settings = new ThreadSettings(threads);
        for (var round = 0; round < 200; round++)
        {
            var runs = new int[chunks];
            WorkerPool.Run(new Count(runs), chunks);
            runs.ShouldAllBe(run => run == 1);
        }
    }

    [Fact]
    public void Work_that_comes_after_a_pause_wakes_the_threads_again()
    {
        using var settings = new ThreadSettings(2);
        for (var round = 0; round < 5; round++)
        {
            // Longer than the workers stay awake.
            Thread.Sleep(20);
            var threads = new int[2];
            WorkerPool.Run(new MeetAtBarrier(new Barrier(2), threads), 2);
            threads.Distinct().Count().ShouldBe(2);
        }
    }

    [Fact]
    public void A_chunk_may_share_work_of_its_own()
    {
        using var settings = new ThreadSettings(2);
        var runs = new int[8 * 8];
        WorkerPool.Run(new Nested(runs), 8);
        runs.ShouldAllBe(run => run == 1);
    }

    [Fact]
    public void What_a_chunk_throws_reaches_the_caller_and_the_pool_goes_on()
    {
        using var settings = new ThreadSettings(2);
        for (var round = 0; round < 20; round++)
        {
            Should.Throw<InvalidTimeZoneException>(() => WorkerPool.Run(new Failing(), 10)).Message.ShouldBe("chunk 3");
            var runs = new int[10];
            WorkerPool.Run(new Count(runs), 10);
            runs.ShouldAllBe(run => run == 1);
        }
    }

    private readonly struct Count(int[] runs) : IChunkedWork
    {
        public void Run(int chunk) => Interlocked.Increment(ref runs[chunk]);
    }

    // Two chunks that only come to an end together, so two threads have to be at work.
    private readonly struct MeetAtBarrier(Barrier barrier, int[] threads) : IChunkedWork
    {
        public void Run(int chunk)
        {
            threads[chunk] = Environment.CurrentManagedThreadId;
            barrier.SignalAndWait(TimeSpan.FromSeconds(30)).ShouldBeTrue();
        }
    }

    private readonly struct Nested(int[] runs) : IChunkedWork
    {
        public void Run(int chunk) => WorkerPool.Run(new Part(runs, 8 * chunk), 8);
    }

    private readonly struct Part(int[] runs, int first) : IChunkedWork
    {
        public void Run(int chunk) => Interlocked.Increment(ref runs[first + chunk]);
    }

    private readonly struct Failing : IChunkedWork
    {
        public void Run(int chunk)
        {
            if (chunk == 3) throw new InvalidTimeZoneException("chunk 3");
        }
    }
}
