using System.Runtime.InteropServices;

namespace MiniFlow.Grading.Isolation.Processes;

/// <summary>Limits that Linux holds a process and its children to. Nobody without privileges can raise them again.</summary>
internal static partial class ResourceLimits
{
    private const int CoreFile = 4;
    private const int ProcessesOfUser = 6;
    private const int OpenFiles = 7;

    /// <summary>Limits a process that runs nothing but our own code so far.</summary>
    /// <param name="process">Its id.</param>
    /// <param name="processes">Processes and threads. Counted for the user within the sandbox, and not at all where that user is root outside.</param>
    public static void Set(int process, int processes)
    {
        SetOne(process, CoreFile, 0);
        SetOne(process, ProcessesOfUser, (ulong)processes);
        SetOne(process, OpenFiles, 1024);
    }

    private static void SetOne(int process, int resource, ulong most)
    {
        var limit = new Limit { Soft = most, Hard = most };
        // One that cannot be set is held by what watches the process from outside, more slowly.
        _ = SetLimit(process, resource, in limit, 0);
    }

    [LibraryImport("libc", EntryPoint = "prlimit64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetLimit(int process, int resource, in Limit limit, nint old);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Soft;
        public ulong Hard;
    }
}
