using System.Globalization;

namespace MiniFlow.Grading.Isolation.Processes;

/// <summary>
/// A control group of Linux, version 1 or 2, in which the kernel itself holds the memory and the number of processes. Where this process may make none (most
/// often it may when it is root, or runs under a systemd that has delegated one), the limits are watched from outside instead.
/// </summary>
internal sealed class ControlGroup : IDisposable
{
    /// <summary>What a file with the folders of a group is called, a line each.</summary>
    public const string NoteName = "control-groups";

    private const string Mount = "/sys/fs/cgroup";
    private const string Prefix = "miniflow-";
    private readonly List<string> folders = [];
    private readonly string note;

    private ControlGroup(string note) => this.note = note;

    /// <summary>Whether the kernel has ended something in the group for want of memory.</summary>
    public bool RanOutOfMemory => Counter("memory.events", "oom_kill") + Counter("memory.oom_control", "oom_kill") > 0;

    /// <summary>How often something in the group could not be started because there was too much already.</summary>
    public long RefusedProcesses => Counter("pids.events", "max");

    /// <summary>Makes a group; null where that is not allowed.</summary>
    /// <param name="memory">Bytes.</param>
    /// <param name="processes">Processes and threads.</param>
    /// <param name="note">The file in which its folders are noted, for <see cref="RemoveNoted"/>.</param>
    public static ControlGroup? TryCreate(long memory, int processes, string note)
    {
        var group = new ControlGroup(note);
        try
        {
            return group.Make(memory, processes) ? group : Drop(group);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Drop(group);
        }
    }

    /// <summary>Puts a process into the group, if that is allowed; all that it starts from now on is in there too.</summary>
    public bool TryAdd(int process)
    {
        try
        {
            foreach (var folder in folders)
                Write(folder, "cgroup.procs", process);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Takes the group away, once its last process has ended.</summary>
    public void Dispose()
    {
        foreach (var folder in folders)
        {
            for (var attempt = 0; attempt < 50 && !TryDelete(folder); attempt++)
                Thread.Sleep(10);
        }
    }

    /// <summary>Takes away the groups that are noted in a file, if there is one. A group with a process in it cannot be taken away.</summary>
    public static void RemoveNoted(string note)
    {
        foreach (var folder in File.Exists(note) ? File.ReadAllLines(note).Where(IsOurs) : [])
            TryDelete(folder);
    }

    private static bool IsOurs(string folder) =>
        Path.GetFullPath(folder).StartsWith(Mount + "/", StringComparison.Ordinal) && Path.GetFileName(folder).StartsWith(Prefix, StringComparison.Ordinal);

    private static ControlGroup? Drop(ControlGroup group)
    {
        group.Dispose();
        return null;
    }

    private bool Make(long memory, int processes)
    {
        var name = $"{Prefix}{Guid.NewGuid():N}";
        var own = File.ReadAllLines("/proc/self/cgroup").Select(line => line.Split(':', 3)).ToArray();
        if (File.Exists(Path.Combine(Mount, "cgroup.controllers")))
        {
            // A group with processes can have no children that are limited: the new one stands beside this process's own.
            var parent = Path.GetDirectoryName(own.First(line => line[0] == "0")[2].TrimEnd('/')) ?? "/";
            var folder = Create(Mount + parent, name);
            return Set(folder, "memory.max", memory) && Set(folder, "pids.max", processes);
        }

        string Parent(string controller) => $"{Mount}/{controller}{own.First(line => line[1].Split(',').Contains(controller))[2].TrimEnd('/')}";
        return Set(Create(Parent("memory"), name), "memory.limit_in_bytes", memory) && Set(Create(Parent("pids"), name), "pids.max", processes);
    }

    private string Create(string parent, string name)
    {
        var folder = Path.Combine(parent, name);
        if (!Directory.Exists(parent))
            throw new IOException($"There is no {parent}.");
        // Noted first: whoever is killed in between leaves nothing that nobody knows of.
        File.AppendAllText(note, folder + "\n");
        Directory.CreateDirectory(folder);
        folders.Add(folder);
        return folder;
    }

    private static bool Set(string folder, string file, long value)
    {
        if (!File.Exists(Path.Combine(folder, file)))
            return false;
        Write(folder, file, value);
        return true;
    }

    private static void Write(string folder, string file, long value)
    {
        using var stream = new FileStream(Path.Combine(folder, file), FileMode.Open, FileAccess.Write);
        stream.Write(System.Text.Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture)));
    }

    private long Counter(string file, string name)
    {
        foreach (var path in folders.Select(folder => Path.Combine(folder, file)).Where(File.Exists))
        {
            var line = File.ReadLines(path).FirstOrDefault(line => line.StartsWith(name + " ", StringComparison.Ordinal));
            if (line is not null && long.TryParse(line.AsSpan(name.Length + 1), CultureInfo.InvariantCulture, out var count))
                return count;
        }

        return 0;
    }

    private static bool TryDelete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder);
            return true;
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
