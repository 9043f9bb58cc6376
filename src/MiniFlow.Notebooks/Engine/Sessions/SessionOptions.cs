namespace MiniFlow.Notebooks;

/// <summary>How a <see cref="CSharpSession"/> treats its cells.</summary>
public sealed record SessionOptions
{
    /// <summary>The folder that relative <c>#r</c> paths start from; null for the process's current directory.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>How many characters one cell may put out.</summary>
    public int OutputLimit { get; init; } = 10_000_000;

    /// <summary>
    /// Answers a cell that reads from the console: gets the question, returns the line, or null for the end of the input.
    /// Without it a cell that reads fails with a message that says so.
    /// </summary>
    public Func<InputQuestion, CancellationToken, Task<string?>>? Input { get; init; }
}
