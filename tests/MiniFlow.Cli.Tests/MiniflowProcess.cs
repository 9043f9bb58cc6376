using System.Diagnostics;
using System.Globalization;

namespace MiniFlow.Cli.Tests;

/// <summary>The command as a process of its own, as a shell calls it, and what a shell can do to it.</summary>
internal static class MiniflowProcess
{
    private static readonly TimeSpan longEnough = TimeSpan.FromMinutes(2);

    /// <summary>Starts the command.</summary>
    public static Process Start(string folder, params string[] args) => StartThrough(null, folder, args);

    /// <summary>Starts the command, through another one if need be, so that it hears Ctrl-C.</summary>
    public static Process StartThrough(string? through, string folder, params string[] args)
    {
        string?[] line = [IsInterruptIgnored() ? "env" : null, IsInterruptIgnored() ? "--default-signal=INT" : null, through, "dotnet"];
        string[] command = [.. line.OfType<string>(), Path.Combine(AppContext.BaseDirectory, "MiniFlow.Cli.dll"), .. args];
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["TMPDIR"] = Directory.CreateDirectory(Path.Combine(folder, TemporaryFiles)).FullName;
        return Process.Start(start)!;
    }

    /// <summary>Where it puts temporary files, in the folder that it is started in.</summary>
    public const string TemporaryFiles = "tmp";

    /// <summary>Presses Ctrl-C, and waits for it to end.</summary>
    /// <param name="process">The process.</param>
    /// <param name="group">Whether its group hears it as well: the command, the worker, and what they started.</param>
    public static Task InterruptAsync(this Process process, bool group = false) => SignalAsync(process, "INT", group);

    /// <summary>Sends a signal, and waits for it to end.</summary>
    public static async Task SignalAsync(this Process process, string signal, bool group = false)
    {
        var target = (group ? -process.Id : process.Id).ToString(CultureInfo.InvariantCulture);
        using (var kill = Process.Start("kill", [$"-{signal}", "--", target]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(longEnough, TestContext.Current.CancellationToken);
    }

    /// <summary>Tests that a script runs in its background ignore Ctrl-C, and so does whatever they start.</summary>
    private static bool IsInterruptIgnored() =>
        OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (Convert.ToUInt64(ignored[7..].Trim(), 16) & 2) != 0;
}
