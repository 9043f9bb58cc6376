namespace MiniFlow.Grading.Isolation;

/// <summary>How much the code of one submission may use. Where a platform cannot hold a limit is said in the README.</summary>
public sealed record IsolationLimits
{
    /// <summary>How long one cell may run, from when its own code begins.</summary>
    public TimeSpan Cell { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long everything of one submission may take, new starts after a killed process included.</summary>
    public TimeSpan Submission { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How much memory all processes of the submission may have together, in bytes.</summary>
    public long Memory { get; init; } = 2L << 30;

    /// <summary>How many processes and threads there may be.</summary>
    public int Processes { get; init; } = 128;

    /// <summary>How much may be written to the notebook's folder, and to the one for temporary files, in bytes.</summary>
    public long Disk { get; init; } = 256L << 20;

    /// <summary>How many characters of one cell's output are kept.</summary>
    public int Output { get; init; } = 200_000;

    /// <summary>How often a process that a cell has ended is replaced by a new one, which runs the other cells again.</summary>
    public int Restarts { get; init; } = 3;
}
