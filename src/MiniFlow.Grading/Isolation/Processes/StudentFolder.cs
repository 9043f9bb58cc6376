namespace MiniFlow.Grading.Isolation.Processes;

/// <summary>The folder outside the sandbox that belongs to one process: the questions to its answers appear there. It is gone when the process is.</summary>
internal sealed class StudentFolder : IDisposable
{
    /// <summary>Makes a folder.</summary>
    /// <param name="parent">Where.</param>
    public StudentFolder(string parent) => Path = Directory.CreateDirectory(System.IO.Path.Combine(parent, Guid.NewGuid().ToString("N"))).FullName;

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Where the questions are put.</summary>
    public string Questions => Directory.CreateDirectory(System.IO.Path.Combine(Path, "questions")).FullName;

    /// <summary>Where the control groups of the process are noted.</summary>
    public string ControlGroups => System.IO.Path.Combine(Path, ControlGroup.NoteName);

    /// <summary>Deletes the folder and what is in it, links as links.</summary>
    public void Dispose()
    {
        try
        {
            if (Directory.Exists(Path))
                Directory.Delete(Path, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What a process holds open without isolation cannot always be deleted; the folder above goes when the grader ends.
        }
    }
}
