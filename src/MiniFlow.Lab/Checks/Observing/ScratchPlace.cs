namespace MiniFlow.Lab.Checks;

/// <summary>A folder of its own for files that code under test reads or writes; it is gone afterwards.</summary>
internal sealed class ScratchPlace : IDisposable
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("miniflow-check-").FullName;

    /// <summary>A path within it.</summary>
    public string this[string name] => Path.Combine(Folder, name);

    /// <summary>Deletes the folder and what is in it.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A file that the code under test has left open cannot be deleted on every system: the system clears its own folder.
        }
    }
}
