namespace MiniFlow.Notebooks;

/// <summary>How a code cell ended.</summary>
public enum CellOutcome
{
    /// <summary>It ran to its end.</summary>
    Succeeded,

    /// <summary>It did not compile, threw, took too long, or ended its process.</summary>
    Failed,

    /// <summary>It was not run, because a cell before it failed or the run was cancelled.</summary>
    Skipped,
}
