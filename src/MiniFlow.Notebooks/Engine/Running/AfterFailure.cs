namespace MiniFlow.Notebooks;

/// <summary>What happens to the cells after one that failed.</summary>
public enum AfterFailure
{
    /// <summary>They are skipped, as "Run All" does.</summary>
    Stop,

    /// <summary>They run all the same; if the failed cell took its process with it, in a new one, without the state so far.</summary>
    GoOn,
}
