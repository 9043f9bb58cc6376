using System.ComponentModel;
using System.Diagnostics;

namespace MiniFlow.Cli.Doctor;

/// <summary>The programs of this machine, found along PATH.</summary>
internal sealed class InstalledPrograms : IPrograms
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(30);

    public string? Find(string name)
    {
        // A program may be called with a path, as kernelspecs often do.
        if (Path.IsPathFullyQualified(name))
            return File.Exists(name) ? name : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var endings = OperatingSystem.IsWindows() ? (string[])[".exe", ".cmd", ".bat", ""] : [""];
        return folders
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);
    }

    public ProgramResult? Run(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        // This command itself may run under `dotnet run`, whose choice of SDK is not the one to be looked at.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBuildExtensionsPath");
        start.Environment.Remove("DOTNET_HOST_PATH");
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(LongestRun))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            return new ProgramResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
