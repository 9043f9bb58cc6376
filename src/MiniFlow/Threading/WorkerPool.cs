namespace MiniFlow;

/// <summary>
/// Threads that stay, for work of some microseconds: handing out chunks costs well below a microsecond and allocates nothing,
/// where <see cref="System.Threading.Tasks.Parallel"/> takes some microseconds and allocates on every call.
/// </summary>
internal static class WorkerPool
{
    private static readonly List<Worker> Workers = [];
    private static int busy;

    /// <summary>
    /// Runs all chunks and returns when they are done; the calling thread works too. One job at a time: who comes while the pool is
    /// busy (another thread, or a chunk that has work of its own to share) does all chunks alone, in order.
    /// </summary>
    public static void Run<TWork>(in TWork work, int chunks)
        where TWork : struct, IChunkedWork
    {
        var helpers = Math.Min(Parallelism.Threads, chunks) - 1;
        if (helpers <= 0 || Interlocked.CompareExchange(ref busy, 1, 0) != 0)
        {
            for (var chunk = 0; chunk < chunks; chunk++) work.Run(chunk);
            return;
        }

        try
        {
            Share(work, chunks, helpers);
        }
        finally
        {
            Volatile.Write(ref busy, 0);
        }
    }

    private static void Share<TWork>(in TWork work, int chunks, int helpers)
        where TWork : struct, IChunkedWork
    {
        while (Workers.Count < helpers) Workers.Add(new Worker(Workers.Count + 1));

        var job = WorkJob<TWork>.Only;
        job.Prepare(work, chunks, helpers + 1);
        for (var i = 0; i < helpers; i++) Workers[i].Post(job);
        job.RunChunks(participant: 0);
        for (var i = 0; i < helpers; i++) Workers[i].Finish();
        job.Clear();
        job.ThrowIfFailed();
    }
}
