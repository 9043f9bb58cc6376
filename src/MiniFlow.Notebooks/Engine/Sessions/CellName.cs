namespace MiniFlow.Notebooks;

/// <summary>What a cell is called in messages. One that does not count, as a front end may run some, has a number below zero, which says nothing to anybody.</summary>
internal static class CellName
{
    /// <summary>Its name in stack traces, which no other cell has.</summary>
    public static string Of(int number) => FormattableString.Invariant($"cell {number}");

    /// <summary>The subject of a sentence about it.</summary>
    public static string Subject(int number) => number > 0 ? FormattableString.Invariant($"Cell {number}") : "The cell";

    /// <summary>What people read for a name in a stack trace.</summary>
    public static string Spoken(string name) => name.StartsWith("cell -", StringComparison.Ordinal) ? "a cell without a number" : name;
}
