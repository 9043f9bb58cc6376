namespace MiniFlow.Notebooks.Chapters;

/// <summary>Writes files that are made from others, and leaves alone those that are right already.</summary>
internal static class FileWriter
{
    /// <summary>Writes the file unless it holds that content; whether it was written.</summary>
    public static bool WriteIfDifferent(string path, byte[] content)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return true;
    }
}
