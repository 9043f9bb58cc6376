using System.Runtime.InteropServices;

namespace MiniFlow.Notebooks;

/// <summary>Finds the <c>dotnet</c> program that runs this process, so that a child process uses the same one.</summary>
internal static class DotnetHost
{
    private static readonly string Executable = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>The program's full path, or just its name where it is not found in any of the places that are known.</summary>
    public static string Path { get; } = Candidates().FirstOrDefault(File.Exists) ?? Executable;

    private static IEnumerable<string> Candidates()
    {
        if (Environment.ProcessPath is { } process && System.IO.Path.GetFileName(process).Equals(Executable, StringComparison.OrdinalIgnoreCase))
            yield return process;
        // The runtime lies in ROOT/shared/Microsoft.NETCore.App/VERSION/.
        yield return System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", Executable));
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host)
            yield return host;
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root)
            yield return System.IO.Path.Combine(root, Executable);
    }
}
