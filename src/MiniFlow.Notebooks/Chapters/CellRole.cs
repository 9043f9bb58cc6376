namespace MiniFlow.Notebooks.Chapters;

/// <summary>What a code cell has to do with an exercise.</summary>
public enum CellRole
{
    /// <summary>The cell that the student fills in: its first line is <c>// Exercise: id</c>.</summary>
    Answer,

    /// <summary>The cell that checks it: its first line is <c>// Check: id (2 points)</c>.</summary>
    Check,
}
