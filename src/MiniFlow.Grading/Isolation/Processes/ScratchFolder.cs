namespace MiniFlow.Grading.Isolation.Processes;

/// <summary>
/// The folder for temporary files of one grader. It holds a lock on a file in it for as long as it lives; the system lets go of the lock however it ends. So the
/// next one sees what a grader that was killed has left, and takes it away.
/// </summary>
internal sealed class ScratchFolder : IDisposable
{
    /// <summary>What the names of these folders begin with.</summary>
    public const string Prefix = "miniflow-grade-";

    /// <summary>The file that is locked.</summary>
    public const string Lock = "in-use";

    /// <summary>The part of it that belongs to students' processes.</summary>
    public const string Students = "students";

    // Between making the file and locking it lies a moment in which it looks like one that was left.
    private static readonly TimeSpan moment = TimeSpan.FromMinutes(1);

    private readonly FileStream inUse;

    /// <summary>Makes a folder, and removes those whose graders are gone.</summary>
    /// <param name="parent">Where; <c>null</c> for where temporary files belong.</param>
    public ScratchFolder(string? parent = null)
    {
        parent ??= System.IO.Path.GetTempPath();
        Path = System.IO.Path.Combine(parent, $"{Prefix}{Guid.NewGuid():N}");
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Path);
        else
            Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var file = System.IO.Path.Combine(Path, Lock);
        inUse = new FileStream(file, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        // Where a lock keeps nobody out, nobody can be told from the dead.
        if (IsHeld(file))
            RemoveAbandoned(parent);
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Deletes the folder and what is in it, links as links.</summary>
    public void Dispose()
    {
        inUse.Dispose();
        Try(() => Directory.Delete(Path, recursive: true));
    }

    private static void RemoveAbandoned(string parent)
    {
        var names = new EnumerationOptions { IgnoreInaccessible = true };
        foreach (var folder in Directory.EnumerateDirectories(parent, Prefix + "*", names).Where(IsAbandoned))
        {
            var students = System.IO.Path.Combine(folder, Students);
            Try(() =>
            {
                // Control groups lie elsewhere. The processes in them have died with their grader.
                foreach (var student in Directory.Exists(students) ? Directory.EnumerateDirectories(students) : [])
                    ControlGroup.RemoveNoted(System.IO.Path.Combine(student, ControlGroup.NoteName));
                Directory.Delete(folder, recursive: true);
            });
        }
    }

    private static bool IsAbandoned(string folder)
    {
        try
        {
            var file = new FileInfo(System.IO.Path.Combine(folder, Lock));
            return new DirectoryInfo(folder).LinkTarget is null && FileOwner.IsThisUser(folder)
                && file.Exists && file.LinkTarget is null && DateTime.UtcNow - file.LastWriteTimeUtc > moment
                && !IsHeld(file.FullName);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // What a process without isolation holds open cannot always be deleted, and two graders may be at the same. The next one tries again.
    private static void Try(Action work)
    {
        try
        {
            work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static bool IsHeld(string file)
    {
        try
        {
            using var trial = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
