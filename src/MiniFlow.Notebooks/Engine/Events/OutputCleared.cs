namespace MiniFlow.Notebooks;

/// <summary>What the cell has put out so far is taken away.</summary>
/// <param name="Cell">The number of the cell.</param>
/// <param name="Wait">Whether it stays until the next output takes its place, so that nothing flickers.</param>
public sealed record OutputCleared(int Cell, bool Wait) : CellEvent(Cell);
