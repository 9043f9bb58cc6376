namespace MiniFlow.Notebooks;

/// <summary>Text on a console stream.</summary>
/// <param name="Cell">The number of the cell that it comes from.</param>
/// <param name="Stream"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">What was written.</param>
public sealed record TextWritten(int Cell, string Stream, string Text) : CellEvent(Cell);
