using System.Runtime.InteropServices;

namespace MiniFlow.Notebooks;

/// <summary>
/// What native libraries print. The C library keeps it until its buffer is full, because no terminal is there, so it is asked
/// for it now and then.
/// </summary>
internal static partial class NativeConsole
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Has it written out, again and again until <paramref name="ended"/>.</summary>
    public static async Task FlushUntilAsync(CancellationToken ended)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(ended))
            Flush();
    }

    /// <summary>Has it written out once. A library that holds a stream for itself makes this wait, but not for long.</summary>
    public static Task FlushAsync() => Task.WhenAny(Task.Run(Flush), Task.Delay(Patience));

    private static void Flush()
    {
        try
        {
            _ = OperatingSystem.IsWindows() ? FlushAllOnWindows(0) : FlushAll(0);
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            // Then it comes when the buffer is full.
        }
    }

    [LibraryImport("libc", EntryPoint = "fflush")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FlushAll(nint everyStream);

    [LibraryImport("ucrtbase", EntryPoint = "fflush")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int FlushAllOnWindows(nint everyStream);
}
