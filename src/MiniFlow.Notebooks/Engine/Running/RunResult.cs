namespace MiniFlow.Notebooks;

/// <summary>How a run of a notebook ended.</summary>
/// <param name="Cells">One result for each code cell, in order.</param>
/// <param name="Elapsed">How long the run took in all, the start of the process included.</param>
public sealed record RunResult(IReadOnlyList<CellResult> Cells, TimeSpan Elapsed)
{
    /// <summary>Whether every code cell ran to its end.</summary>
    public bool Succeeded => Cells.All(cell => cell.Outcome == CellOutcome.Succeeded);

    /// <summary>The first cell that failed, or null.</summary>
    public CellResult? FirstFailure => Cells.FirstOrDefault(cell => cell.Outcome == CellOutcome.Failed);
}
