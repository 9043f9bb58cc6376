namespace MiniFlow.Grading.Input;

/// <summary>Looks through folders that others have filled. Links are not followed: they may lead to somebody else's work, or out of the folder.</summary>
internal static class FolderWalk
{
    /// <summary>Whether a name is a notebook's.</summary>
    public static bool IsNotebook(string name) => Path.GetExtension(name).Equals(".ipynb", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name is a zip's.</summary>
    public static bool IsZip(string name) => Path.GetExtension(name).Equals(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>What editors and systems leave behind: checkpoints, hidden files, a Mac's own folder.</summary>
    public static bool IsIgnored(string path) =>
        path.Split('/', '\\').Any(part => (part.StartsWith('.') && part is not ("." or "..")) || part == "__MACOSX");

    /// <summary>Whether the entry leads somewhere else.</summary>
    public static bool IsLink(FileSystemInfo entry) => entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    /// <summary>All files below a folder, in the order of their paths.</summary>
    public static IEnumerable<FileInfo> Files(DirectoryInfo folder, int depth = 0)
    {
        if (depth > InputBounds.Depth)
            yield break;
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (IsIgnored(entry.Name))
                continue;
            if (entry is FileInfo file)
            {
                yield return file;
            }
            else if (entry is DirectoryInfo inner && !IsLink(inner))
            {
                foreach (var found in Files(inner, depth + 1))
                    yield return found;
            }
        }
    }
}
