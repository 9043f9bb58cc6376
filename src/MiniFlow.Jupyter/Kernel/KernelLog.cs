namespace MiniFlow.Jupyter.Kernel;

/// <summary>What a kernel says to the log of whoever started it.</summary>
internal static class KernelLog
{
    public static void Write(string line) => Console.Error.WriteLine($"[MiniFlow kernel] {line}");
}
