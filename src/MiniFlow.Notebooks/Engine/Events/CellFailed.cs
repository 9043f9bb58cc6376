namespace MiniFlow.Notebooks;

/// <summary>A cell failed; nothing of it comes after this but what it left running.</summary>
/// <param name="Cell">The number of the cell.</param>
/// <param name="Error">What is wrong and where.</param>
public sealed record CellFailed(int Cell, CellError Error) : CellEvent(Cell);
