namespace MiniFlow;

/// <summary>Replaces a file in one step, so that a reader, or whoever comes after a crash, finds the old file or the new one, whole.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file, waits until the bytes are on the disk, then renames over it.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var target = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        var scratch = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.partial");
        try
        {
            using (var stream = new FileStream(scratch, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(scratch, target, overwrite: true);
        }
        catch
        {
            File.Delete(scratch);
            throw;
        }
    }
}
