using System.Text.Json.Serialization;

namespace MiniFlow.Notebooks;

/// <summary>Something that happens in a cell while it runs, or afterwards on a thread that it left behind: mostly an output.</summary>
/// <param name="Cell">The number of the cell that it comes from.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(CellBegan), "began")]
[JsonDerivedType(typeof(TextWritten), "text")]
[JsonDerivedType(typeof(ValueDisplayed), "display")]
[JsonDerivedType(typeof(DisplayUpdated), "update")]
[JsonDerivedType(typeof(ResultProduced), "result")]
[JsonDerivedType(typeof(OutputCleared), "clear")]
[JsonDerivedType(typeof(CellFailed), "error")]
public abstract record CellEvent(int Cell);
