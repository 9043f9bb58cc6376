using System.Runtime.InteropServices;

namespace MiniFlow.Grading.Isolation.Processes;

/// <summary>Whose a file is. On Linux everybody's temporary files lie in one folder, where anybody can put up something under a name of ours; elsewhere each has a
/// folder of their own.</summary>
internal static partial class FileOwner
{
    private const int CurrentFolder = -100;
    private const int LinkItself = 0x100;
    private const uint Owner = 0x8;

    /// <summary>Whether a file, folder or link belongs to the user whom this process runs as.</summary>
    public static bool IsThisUser(string path) =>
        !OperatingSystem.IsLinux() || (Describe(CurrentFolder, path, LinkItself, Owner, out var about) == 0 && about.User == EffectiveUser());

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Describe(int folder, string path, int flags, uint fields, out About about);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial uint EffectiveUser();

    // struct statx, which is the same on every processor.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct About
    {
        [FieldOffset(20)]
        public uint User;
    }
}
