namespace MiniFlow.Notebooks.Chapters;

/// <summary>A chapter's cell as nbgrader's source has it: solved, with nbgrader's markers around what it has to take out.</summary>
internal static class NbgraderText
{
    /// <summary>What stands in place of a solution, set in the course's configuration.</summary>
    public const string Stub = "// YOUR CODE HERE";

    /// <summary>The text of a cell.</summary>
    public static string Of(ChapterCell cell) => cell.Mark switch
    {
        { Role: CellRole.Answer } => Answer(cell.Source),
        { Role: CellRole.Check } => Check(cell.Source),
        _ => cell.Source,
    };

    /// <summary>The text of an answer's cell as students get it, once nbgrader has taken the solution out.</summary>
    public static string Released(ChapterCell cell)
    {
        var (lines, isInside) = (new List<string>(), false);
        foreach (var line in Of(cell).Split('\n'))
        {
            switch (line.Trim())
            {
                case SolutionMarkers.Begin:
                    isInside = true;
                    lines.Add(Stub);
                    break;
                case SolutionMarkers.End:
                    isInside = false;
                    break;
                case var _ when !isInside:
                    lines.Add(line);
                    break;
            }
        }

        return string.Join('\n', lines);
    }

    // nbgrader puts the same stub everywhere. What our student reads instead stays above it, as a comment.
    private static string Answer(string source)
    {
        List<string> lines = [], solution = [];
        var isInstead = false;
        foreach (var line in source.Split('\n'))
        {
            switch (line.Trim())
            {
                case SolutionMarkers.Begin:
                    solution.Add(line);
                    break;
                case SolutionMarkers.Instead:
                    isInstead = true;
                    break;
                case SolutionMarkers.End:
                    lines.AddRange([.. solution, line]);
                    solution.Clear();
                    isInstead = false;
                    break;
                case var text when isInstead:
                    lines.Add(Comment(line, text));
                    break;
                default:
                    (solution.Count > 0 ? solution : lines).Add(line);
                    break;
            }
        }

        return string.Join('\n', lines);
    }

    private static string Comment(string line, string text)
    {
        var indent = line[..line.IndexOf("//:", StringComparison.Ordinal)];
        var shown = text[3..].Trim();
        return shown.StartsWith("//", StringComparison.Ordinal) ? indent + shown : $"{indent}// {shown}".TrimEnd();
    }

    // A check shows its result and goes on; nbgrader takes a cell without an error for a right one. The student's copy is without this.
    private static string Check(string source) => $"""
        {source}
            // BEGIN HIDDEN TESTS
            .Require()
            // END HIDDEN TESTS
        """.ReplaceLineEndings("\n");
}
