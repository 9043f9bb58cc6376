using System.Runtime.InteropServices;

namespace MiniFlow.Jupyter.Kernel;

/// <summary>
/// Makes an interrupt audible again. A server that was started in the background of a shell, with <c>&amp;</c> or nohup, ignores the interrupt signal, and
/// what it starts inherits that; .NET then leaves the signal ignored, whoever registers for it.
/// </summary>
internal static partial class InheritedSignals
{
    private const int Interrupt = 2;
    private const nint Default = 0;

    /// <summary>Call it before registering.</summary>
    public static void HearInterrupts()
    {
        if (!OperatingSystem.IsWindows())
            _ = Signal(Interrupt, Default);
    }

    [LibraryImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Signal(int number, nint action);
}
