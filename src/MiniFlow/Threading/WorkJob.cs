namespace MiniFlow;

/// <summary>
/// A job over one kind of work. There is one for each kind, used again and again, so that starting a job allocates nothing.
/// </summary>
internal sealed class WorkJob<TWork> : Job
    where TWork : struct, IChunkedWork
{
    private TWork work;

    private WorkJob()
    {
    }

    public static WorkJob<TWork> Only { get; } = new();

    public void Prepare(in TWork newWork, int chunks, int participants)
    {
        work = newWork;
        Reset(chunks, participants);
    }

    /// <summary>Lets go of what the work refers to.</summary>
    public void Clear() => work = default;

    protected override void Run(int chunk) => work.Run(chunk);
}
