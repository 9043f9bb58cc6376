using System.Runtime.ExceptionServices;

namespace MiniFlow;

/// <summary>The chunks of one piece of work, handed out one by one to whoever asks for the next.</summary>
internal abstract class Job
{
    private int chunks;
    private int next;
    private ExceptionDispatchInfo? failure;

    /// <summary>Runs chunks until none is left. Called by every thread that takes part.</summary>
    public void RunChunks()
    {
        try
        {
            for (var chunk = Interlocked.Increment(ref next); chunk < chunks; chunk = Interlocked.Increment(ref next))
                Run(chunk);
        }
        catch (Exception exception)
        {
            // Kept for the caller; the other threads need not go on.
            failure = ExceptionDispatchInfo.Capture(exception);
            Volatile.Write(ref next, chunks);
        }
    }

    public void ThrowIfFailed() => failure?.Throw();

    protected abstract void Run(int chunk);

    protected void Reset(int count)
    {
        chunks = count;
        next = -1;
        failure = null;
    }
}
