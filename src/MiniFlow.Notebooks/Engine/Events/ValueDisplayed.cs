namespace MiniFlow.Notebooks;

/// <summary>A value was displayed.</summary>
/// <param name="Cell">The number of the cell that it comes from.</param>
/// <param name="DisplayId">What a later <see cref="DisplayUpdated"/> calls it.</param>
/// <param name="Data">The value in its MIME types.</param>
public sealed record ValueDisplayed(int Cell, string DisplayId, MimeBundle Data) : CellEvent(Cell);
