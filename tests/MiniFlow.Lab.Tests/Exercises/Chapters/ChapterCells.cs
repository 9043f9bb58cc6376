namespace MiniFlow.Lab.Tests.Exercises.Chapters;

/// <summary>The code cells of a chapter's source, with model answers and with what the student sees instead.</summary>
internal static class ChapterCells
{
    /// <summary>The sources of all chapters, in order.</summary>
    public static IReadOnlyList<string> Sources { get; } = [.. Directory.GetFiles(Path.Combine(Repository.Root, "notebooks", "source"), "*.dib").Order(StringComparer.Ordinal)];

    /// <summary>The code cells of one source, as they stand there.</summary>
    public static IReadOnlyList<CodeCell> Of(string path)
    {
        var cells = new List<CodeCell>();
        var lines = new List<string>();
        var isCode = false;
        foreach (var line in File.ReadLines(path).Append("#!end"))
        {
            if (!line.StartsWith("#!", StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }

            if (isCode)
                cells.Add(new CodeCell([.. lines]));
            isCode = line.Trim() == "#!csharp";
            lines.Clear();
        }

        return cells;
    }
}
