namespace MiniFlow.Notebooks;

/// <summary>The lines of a text, one after another, with one line of foresight.</summary>
internal sealed class LineQueue(string text)
{
    private readonly string[] lines = text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>How many lines have been read.</summary>
    public int Number { get; private set; }

    public string? Peek() => Number < lines.Length ? lines[Number] : null;

    public string? Next() => Number < lines.Length ? lines[Number++] : null;
}
