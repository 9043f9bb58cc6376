namespace MiniFlow.Notebooks;

/// <summary>A step of a run: a code cell begins (no <see cref="Result"/> yet) or has ended.</summary>
/// <param name="Index">The cell's position in <see cref="NotebookDocument.Cells"/>, from 0.</param>
/// <param name="Number">The cell's number among the code cells, from 1.</param>
/// <param name="Count">How many code cells the notebook has.</param>
/// <param name="Result">How the cell ended; null when it begins.</param>
public sealed record CellProgress(int Index, int Number, int Count, CellResult? Result = null);
