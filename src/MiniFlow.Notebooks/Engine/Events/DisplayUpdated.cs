namespace MiniFlow.Notebooks;

/// <summary>A displayed value is replaced, wherever it stands by now.</summary>
/// <param name="Cell">The number of the cell that displayed it.</param>
/// <param name="DisplayId">What <see cref="ValueDisplayed"/> called it.</param>
/// <param name="Data">The new value in its MIME types.</param>
public sealed record DisplayUpdated(int Cell, string DisplayId, MimeBundle Data) : CellEvent(Cell);
