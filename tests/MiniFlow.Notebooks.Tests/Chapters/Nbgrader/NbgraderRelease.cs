namespace MiniFlow.Notebooks.Tests.Chapters;

/// <summary>What nbgrader makes of a source notebook for students, as it is published: a stub for each solution, hidden tests gone.</summary>
internal static class NbgraderRelease
{
    /// <summary>The text of a cell that students get, and whether something was taken out.</summary>
    public static (string Text, bool Changed) Of(string source, string begin, string end, string? stub)
    {
        var (lines, inside, changed) = (new List<string>(), false, false);
        foreach (var line in source.Split('\n'))
        {
            if (line.Contains(begin, StringComparison.Ordinal))
            {
                inside.ShouldBeFalse("nested");
                (inside, changed) = (true, true);
                if (stub is not null)
                    lines.Add(line[..^line.TrimStart().Length] + stub);
            }
            else if (line.Contains(end, StringComparison.Ordinal))
            {
                inside = false;
            }
            else if (!inside)
            {
                lines.Add(line);
            }
        }

        inside.ShouldBeFalse("never closed");
        return (string.Join('\n', lines), changed);
    }
}
