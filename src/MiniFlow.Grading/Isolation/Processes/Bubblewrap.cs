using System.Diagnostics;

namespace MiniFlow.Grading.Isolation.Processes;

/// <summary>The program that makes a sandbox of Linux's namespaces, and whether it works here.</summary>
internal static class Bubblewrap
{
    private static readonly string[] systemFolders = ["/lib", "/lib32", "/lib64", "/usr/lib", "/usr/lib32", "/usr/lib64"];
    private static readonly Lazy<string?> problem = new(Try);

    /// <summary>The program; null where there is none.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => System.IO.Path.Combine(folder, "bwrap"))
        .FirstOrDefault(File.Exists);

    /// <summary>Why it cannot be used here; null where it can.</summary>
    public static string? Problem => problem.Value;

    /// <summary>
    /// The walls: namespaces for everything, no privileges and no way to get any, nothing of the file system but system libraries and .NET, a /proc and a /dev
    /// of its own, and a scratch folder in memory. What the caller adds comes before <see cref="Closing"/>.
    /// </summary>
    /// <param name="scratch">Bytes that the notebook's folder may hold, and /tmp.</param>
    public static IEnumerable<string> Opening(long scratch) =>
    [
        "--unshare-all", "--unshare-user", "--disable-userns", "--cap-drop", "ALL", "--uid", "65534", "--gid", "65534", "--hostname", "sandbox",
        "--new-session", "--die-with-parent", "--clearenv",
        .. systemFolders.Where(Directory.Exists).SelectMany(folder => Directory.ResolveLinkTarget(folder, false) is { } target
            ? new[] { "--symlink", LinkText(folder, target), folder }
            : ["--ro-bind", folder, folder]),
        "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache",
        "--ro-bind", DotnetFolder, DotnetFolder,
        "--proc", "/proc", "--dev", "/dev",
        "--size", FormattableString.Invariant($"{scratch}"), "--tmpfs", "/tmp",
        // A mount of its own: a current folder that cells could delete would be missing for those that follow.
        "--size", FormattableString.Invariant($"{scratch}"), "--tmpfs", "/tmp/notebooks",
    ];

    /// <summary>What is not the scratch folder can no longer be written to.</summary>
    public static IEnumerable<string> Closing => ["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/tmp/notebooks", "--"];

    /// <summary>The program that runs .NET code, by its own path.</summary>
    public static string Dotnet { get; } = File.ResolveLinkTarget(Notebooks.DotnetHost.Path, true)?.FullName ?? Notebooks.DotnetHost.Path;

    private static string DotnetFolder => System.IO.Path.GetDirectoryName(Dotnet)!;

    // As it stands in the link: `usr/lib`, which is then right in the sandbox too.
    private static string LinkText(string folder, FileSystemInfo target) => new DirectoryInfo(folder).LinkTarget ?? target.FullName;

    private static string? Try()
    {
        if (!OperatingSystem.IsLinux())
            return "it exists on Linux only";
        if (Path is null)
            return "the program bwrap is not installed";
        try
        {
            var start = new ProcessStartInfo(Path) { RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var argument in Opening(1 << 20).Concat(Closing).Append(Dotnet).Append("--list-runtimes"))
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(TimeSpan.FromSeconds(20)))
            {
                process.Kill();
                return "bwrap did not end";
            }

            return process.ExitCode == 0 ? null : FirstLine(errors.Result + output.Result);
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            return error.Message;
        }
    }

    private static string FirstLine(string text) => text.Trim().Split('\n')[0];
}
