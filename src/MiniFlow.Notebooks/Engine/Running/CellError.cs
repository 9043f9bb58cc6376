namespace MiniFlow.Notebooks;

/// <summary>What made a cell fail.</summary>
/// <param name="Name">The error's short name, as nbformat's <c>ename</c>.</param>
/// <param name="Message">What is wrong and where: compiler messages, or the exception with the lines of the cells that led to it.</param>
/// <param name="Line">The line of the cell, from 1, where it is known.</param>
public sealed record CellError(string Name, string Message, int? Line = null)
{
    /// <summary>What .NET Interactive calls every error.</summary>
    internal const string DefaultName = "Error";
}
