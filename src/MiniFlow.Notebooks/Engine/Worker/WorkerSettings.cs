namespace MiniFlow.Notebooks;

/// <summary>What a worker's process is started with and cannot be told later.</summary>
/// <param name="MemoryLimit">How much memory it may use, in bytes; 0 for no limit.</param>
/// <param name="Environment">Environment variables on top of this process's own.</param>
internal sealed record WorkerSettings(long MemoryLimit, IReadOnlyDictionary<string, string> Environment)
{
    public static WorkerSettings Of(RunOptions options) => new(options.MemoryLimit, options.Environment);

    public bool Fits(WorkerSettings other) =>
        MemoryLimit == other.MemoryLimit && Environment.Count == other.Environment.Count && !Environment.Except(other.Environment).Any();
}
