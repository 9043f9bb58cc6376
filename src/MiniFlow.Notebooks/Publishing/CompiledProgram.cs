using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MiniFlow.Notebooks;

/// <summary>
/// Publishes a program of this repository compiled ahead of time. The C# compiler inside an engine is large: compiled while it runs,
/// it takes most of the time of a first cell.
/// </summary>
public static class CompiledProgram
{
    /// <summary>Publishes a project, with all that it needs, for this machine's .NET. That takes about half a minute.</summary>
    /// <param name="project">The project file.</param>
    /// <param name="folder">Where to; it is made.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Whether it was published: not without an SDK, or where the compiler that works ahead of time does not restore.</returns>
    public static async Task<bool> TryPublishAsync(string project, string folder, CancellationToken cancellation = default)
    {
        // In a folder for that: what is built for a published program must not get in the way of the next ordinary build.
        var scratch = Path.Combine(Path.GetTempPath(), $"miniflow-publish-{Guid.NewGuid():N}");
        try
        {
            using var process = Process.Start(new ProcessStartInfo(
                DotnetHost.Path,
                [
                    "publish", project, "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false",
                    "--output", folder, "--artifacts-path", scratch, "-p:PublishReadyToRun=true", "-p:DebugType=none", "-v", "quiet", "--nologo",
                ])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Path.GetDirectoryName(project)!,
                // One that stays would keep the scratch folder.
                Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1" },
            })!;
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
            await process.WaitForExitAsync(CancellationToken.None);
            await Task.WhenAll(output, errors);
            cancellation.ThrowIfCancellationRequested();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
        finally
        {
            if (Directory.Exists(scratch))
                Directory.Delete(scratch, recursive: true);
        }
    }
}
