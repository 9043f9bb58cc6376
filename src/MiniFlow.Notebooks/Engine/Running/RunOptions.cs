namespace MiniFlow.Notebooks;

/// <summary>How a notebook is run.</summary>
public sealed record RunOptions
{
    /// <summary>The notebook's own folder: the current directory of its cells, which relative <c>#r</c> paths start from.</summary>
    public string WorkingDirectory { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>
    /// How long one cell may run, counted from when its own code begins: compiling it, or restoring its packages, is not its
    /// fault, and has a minute of its own. <see cref="Timeout.InfiniteTimeSpan"/> for as long as it likes.
    /// </summary>
    public TimeSpan CellTimeLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How much memory the cells' process may use, in bytes; 0 for no limit.</summary>
    public long MemoryLimit { get; init; } = 4L << 30;

    /// <summary>How many characters one cell may put out; what comes after them is dropped, with a line that says so.</summary>
    public int OutputLimit { get; init; } = 10_000_000;

    /// <summary>What happens to the cells after one that failed.</summary>
    public AfterFailure AfterFailure { get; init; } = AfterFailure.Stop;

    /// <summary>Environment variables for the cells' process, on top of this process's own.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Whether another run with the same limit and environment follows soon: then its process is started, and warmed up,
    /// while this one's cells run.
    /// </summary>
    public bool AnotherFollows { get; init; }

    /// <summary>
    /// Answers a cell that reads from the console: gets the question, returns the line, or null for the end of the input.
    /// Without it a cell that reads fails with a message that says so.
    /// </summary>
    public Func<InputQuestion, CancellationToken, Task<string?>>? Input { get; init; }
}
