namespace MiniFlow.Notebooks;

/// <summary>The value of a cell's last expression.</summary>
/// <param name="Cell">The number of the cell.</param>
/// <param name="Data">The value in its MIME types.</param>
public sealed record ResultProduced(int Cell, MimeBundle Data) : CellEvent(Cell);
