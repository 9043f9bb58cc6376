namespace MiniFlow.Notebooks;

/// <summary>A part of a cell that one kernel runs.</summary>
/// <param name="Kernel">The kernel, in its plain spelling.</param>
/// <param name="Code">Its code; C# code stands in the lines that it has in the cell.</param>
/// <param name="Directives">The magic commands in it, in order.</param>
internal sealed record CellSegment(string Kernel, string Code, IReadOnlyList<Directive> Directives);
