namespace MiniFlow.Notebooks;

/// <summary>How one code cell of a run ended. Its outputs are in the document.</summary>
/// <param name="Index">The cell's position in <see cref="NotebookDocument.Cells"/>, from 0.</param>
/// <param name="Number">The cell's number among the code cells, from 1: what messages call "cell 3".</param>
/// <param name="Id">The cell's id, where it has one.</param>
/// <param name="Outcome">Succeeded, failed or skipped.</param>
/// <param name="Elapsed">How long it ran.</param>
/// <param name="Error">Why it failed; null otherwise.</param>
public sealed record CellResult(int Index, int Number, string? Id, CellOutcome Outcome, TimeSpan Elapsed, CellError? Error = null);
