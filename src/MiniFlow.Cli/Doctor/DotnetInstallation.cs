namespace MiniFlow.Cli.Doctor;

/// <summary>The .NET that a terminal on a machine uses, and how one gets another.</summary>
internal static class DotnetInstallation
{
    /// <summary>The major version that the kit is built for.</summary>
    public const string Version = "10.0";

    /// <summary>The command that installs the SDK, runtimes included.</summary>
    public static string InstallCommand(Machine machine) => machine.System switch
    {
        OperatingSystemKind.Windows => "winget install Microsoft.DotNet.SDK.10",
        OperatingSystemKind.MacOS => "brew install --cask dotnet-sdk",
        _ => $"curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel {Version} --install-dir ~/.dotnet",
    };

    /// <summary>The folder of the <c>dotnet</c> that a shell starts, links followed; null where there is none.</summary>
    public static string? FolderOf(Machine machine)
    {
        if (machine.Programs.Find("dotnet") is not { } program)
            return null;
        var target = File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program;
        return Path.GetDirectoryName(target);
    }
}
