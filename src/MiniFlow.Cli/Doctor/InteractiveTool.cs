namespace MiniFlow.Cli.Doctor;

/// <summary>The tool that VS Code's Polyglot Notebooks and Jupyter's .NET kernels start.</summary>
internal static class InteractiveTool
{
    /// <summary>The last one that was published, and the only one that the chapters were tried with; see binder/tools.</summary>
    public const string Version = "1.0.712001";

    /// <summary>The command that brings exactly this version, whether another one is there or none.</summary>
    public const string Install = $"dotnet tool update --global Microsoft.dotnet-interactive --version {Version} --allow-downgrade";

    private const string Name = "dotnet-interactive";

    /// <summary>Where it lies, and whether a shell finds it there; null where it is not installed.</summary>
    public static (string Path, bool OnPath)? Find(Machine machine)
    {
        if (machine.Programs.Find(Name) is { } found)
            return (found, true);
        var global = Path.Combine(machine.HomeFolder, ".dotnet", "tools", machine.System == OperatingSystemKind.Windows ? Name + ".exe" : Name);
        return File.Exists(global) ? (global, false) : null;
    }
}
