using System.Text;

namespace MiniFlow.Notebooks.Chapters;

/// <summary>Writes the notebooks of all chapters, or says where the ones that are there differ from what their source gives.</summary>
public static class ChapterFiles
{
    /// <summary>The chapters that the sources give, in order.</summary>
    /// <exception cref="ChapterSourceException">Sources break the rules; lists the problems of all of them.</exception>
    public static IReadOnlyList<Chapter> Chapters(ChapterFolders folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var chapters = new List<Chapter>();
        var problems = new List<ChapterProblem>();
        foreach (var source in folders.Sources())
        {
            try
            {
                chapters.Add(ChapterSource.Load(source));
            }
            catch (ChapterSourceException error)
            {
                problems.AddRange(error.Problems);
            }
        }

        problems.AddRange(SharedNumbers(folders.Sources()));
        if (problems.Count > 0)
            throw new ChapterSourceException(problems);
        return chapters;
    }

    /// <summary>Every notebook that the sources give, with the text that it should have.</summary>
    /// <exception cref="ChapterSourceException">Sources break the rules; lists the problems of all of them.</exception>
    public static IReadOnlyList<(string Path, string Text)> Expected(ChapterFolders folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        return [.. Chapters(folders).SelectMany(chapter => Enum.GetValues<Edition>(), (chapter, edition) => (
            Path.Combine(folders.Of(edition), chapter.Name + ".ipynb"),
            NotebookBuilder.Build(chapter, edition, folders.Of(edition)).ToJson()))];
    }

    /// <summary>Writes what differs; returns the paths that changed. Deletes nothing, since a stray notebook may hold somebody's work.</summary>
    /// <exception cref="ChapterSourceException">Sources break the rules; nothing is written then.</exception>
    public static IReadOnlyList<string> Build(ChapterFolders folders)
    {
        var changed = new List<string>();
        foreach (var (path, text) in Expected(folders))
        {
            if (FileWriter.WriteIfDifferent(path, Encoding.UTF8.GetBytes(text)))
                changed.Add(path);
        }

        return changed;
    }

    /// <summary>What differs from what the sources give: one sentence a notebook, naming file and line.</summary>
    /// <exception cref="ChapterSourceException">Sources break the rules.</exception>
    public static IReadOnlyList<string> Differences(ChapterFolders folders) =>
    [
        .. Expected(folders).Select(file => Difference(file.Path, file.Text)).OfType<string>(),
        .. Orphans(folders).Select(path => $"{path}: no source gives this notebook; delete it, or write notebooks/source/{Path.GetFileNameWithoutExtension(path)}.dib"),
    ];

    private static string? Difference(string path, string expected)
    {
        if (!File.Exists(path))
            return $"{path}: missing";
        var (wanted, found) = (expected.Split('\n'), File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n'));
        var line = Enumerable.Range(0, Math.Max(wanted.Length, found.Length))
            .FirstOrDefault(i => wanted.ElementAtOrDefault(i) != found.ElementAtOrDefault(i), -1);
        return line < 0
            ? null
            : $"{path}:{line + 1}: is {Shown(found.ElementAtOrDefault(line))}, and the source gives {Shown(wanted.ElementAtOrDefault(line))}";
    }

    private static string Shown(string? line) => line is null ? "at its end" : $"‘{(line.Trim() is { Length: > 80 } text ? text[..80] + "…" : line.Trim())}’";

    // Notebooks that were built from a source that is gone. Somebody's own notebook beside the chapters is no concern of ours.
    private static IEnumerable<string> Orphans(ChapterFolders folders) =>
        from edition in Enum.GetValues<Edition>()
        where Directory.Exists(folders.Of(edition))
        from path in Directory.EnumerateFiles(folders.Of(edition), "*.ipynb").Order(StringComparer.Ordinal)
        where !folders.Names().Contains(Path.GetFileNameWithoutExtension(path)) && IsOurs(path)
        select path;

    private static bool IsOurs(string path)
    {
        try
        {
            return NotebookDocument.Load(path).Metadata["miniflow"]?["edition"] is not null;
        }
        catch (NotebookException)
        {
            return false;
        }
    }

    private static IEnumerable<ChapterProblem> SharedNumbers(IReadOnlyList<string> sources) =>
        from chapters in sources.GroupBy(source => Path.GetFileName(source).Split('-', 2)[0])
        where chapters.Count() > 1
        select new ChapterProblem(chapters.ElementAt(1), 1, $"the number {chapters.Key} is also that of {Path.GetFileName(chapters.First())}: give each chapter its own.");
}
