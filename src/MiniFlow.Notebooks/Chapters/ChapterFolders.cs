namespace MiniFlow.Notebooks.Chapters;

/// <summary>Where a kit's chapters lie: <c>notebooks/</c> for students, <c>notebooks/solved/</c>, <c>notebooks/source/</c>.</summary>
/// <param name="Root">The folder that holds <c>notebooks/</c>.</param>
public sealed record ChapterFolders(string Root)
{
    /// <summary>What students open.</summary>
    public string Student => Path.Combine(Root, "notebooks");

    /// <summary>The chapters with their model answers.</summary>
    public string Solved => Path.Combine(Student, "solved");

    /// <summary>What both are made from.</summary>
    public string Source => Path.Combine(Student, "source");

    /// <summary>The folder of one edition.</summary>
    public string Of(Edition edition) => edition == Edition.Solved ? Solved : Student;

    /// <summary>The folders of the kit that a folder belongs to, looked for upwards; null outside of a kit.</summary>
    public static ChapterFolders? Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var folders = new ChapterFolders(folder.FullName);
            if (Directory.Exists(folders.Source))
                return folders;
        }

        return null;
    }

    /// <summary>The source files, in the order of the chapters.</summary>
    public IReadOnlyList<string> Sources() =>
        Directory.Exists(Source) ? [.. Directory.EnumerateFiles(Source, "*.dib").Order(StringComparer.Ordinal)] : [];

    /// <summary>The names of the chapters, in order: <c>01-chain-rule</c>, ….</summary>
    public IReadOnlyList<string> Names() => [.. Sources().Select(file => Path.GetFileNameWithoutExtension(file)!)];
}
