namespace MiniFlow;

/// <summary>
/// Work cut into chunks that do not depend on one another, so that any thread may run any chunk at any time. What a chunk computes
/// must not depend on how many chunks there are: results are the same bits for every number of threads.
/// </summary>
internal interface IChunkedWork
{
    /// <summary>Does one chunk, <c>0 ≤ chunk &lt; chunks</c>.</summary>
    void Run(int chunk);
}
