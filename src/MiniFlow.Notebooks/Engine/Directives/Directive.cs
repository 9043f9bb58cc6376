namespace MiniFlow.Notebooks;

/// <summary>A line of a cell that is an order to the engine: <c>#!time</c>, <c>#r "nuget: …"</c>, ….</summary>
/// <param name="Name"><c>#!time</c>, <c>#r</c>, ….</param>
/// <param name="Argument">What follows the name, without quotes.</param>
/// <param name="Line">The line of the cell, from 1.</param>
internal sealed record Directive(string Name, string Argument, int Line)
{
    /// <summary>An error of this directive, placed as the compiler places its own.</summary>
    public CellException Error(string message) => new(new CellError(CellError.DefaultName, message, Line));
}
