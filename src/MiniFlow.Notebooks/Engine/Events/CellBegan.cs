namespace MiniFlow.Notebooks;

/// <summary>The cell has been compiled, its packages restored, and its own code begins to run; again for each of its parts.</summary>
/// <param name="Cell">The number of the cell.</param>
public sealed record CellBegan(int Cell) : CellEvent(Cell);
