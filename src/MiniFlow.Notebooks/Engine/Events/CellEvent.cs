using System.Text.Json.Serialization;

namespace MiniFlow.Notebooks;

/// <summary>Something that a cell puts out while it runs, or afterwards from a thread that it left behind.</summary>
/// <param name="Cell">The number of the cell that it comes from.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(TextWritten), "text")]
[JsonDerivedType(typeof(ValueDisplayed), "display")]
[JsonDerivedType(typeof(DisplayUpdated), "update")]
[JsonDerivedType(typeof(ResultProduced), "result")]
[JsonDerivedType(typeof(CellFailed), "error")]
public abstract record CellEvent(int Cell);
