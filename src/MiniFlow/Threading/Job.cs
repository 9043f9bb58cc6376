using System.Runtime.ExceptionServices;

namespace MiniFlow;

/// <summary>
/// The chunks of one piece of work. Every participant begins with a range of its own, always the same one for the same work, so that what it wrote in one step of
/// training is still in its cache in the next; when that is done, it helps the others with theirs.
/// </summary>
internal abstract class Job
{
    // Counters of two participants are never on one cache line, nor on the neighbouring one that is fetched with it.
    private const int Stride = 128 / sizeof(int);

    private int chunks;
    private int participants;
    private int[] next = [];
    private ExceptionDispatchInfo? failure;

    /// <summary>Runs chunks until none is left. Called by every thread that takes part, <c>0 ≤ participant &lt; participants</c>.</summary>
    public void RunChunks(int participant)
    {
        try
        {
            for (var turn = 0; turn < participants; turn++)
            {
                var owner = (participant + turn) % participants;
                var end = Border(owner + 1);
                ref var counter = ref next[owner * Stride];
                for (var chunk = Interlocked.Increment(ref counter); chunk < end; chunk = Interlocked.Increment(ref counter))
                    Run(chunk);
            }
        }
        catch (Exception exception)
        {
            // Kept for the caller; the other threads need not go on.
            failure = ExceptionDispatchInfo.Capture(exception);
            for (var owner = 0; owner < participants; owner++)
                Volatile.Write(ref next[owner * Stride], chunks);
        }
    }

    public void ThrowIfFailed() => failure?.Throw();

    protected abstract void Run(int chunk);

    protected void Reset(int chunkCount, int participantCount)
    {
        (chunks, participants) = (chunkCount, participantCount);
        if (next.Length < participants * Stride)
            next = new int[participants * Stride];
        for (var owner = 0; owner < participants; owner++)
            next[owner * Stride] = Border(owner) - 1;
        failure = null;
    }

    /// <summary>Where the range of a participant begins, and that of the one before ends.</summary>
    private int Border(int participant) => (int)((long)chunks * participant / participants);
}
