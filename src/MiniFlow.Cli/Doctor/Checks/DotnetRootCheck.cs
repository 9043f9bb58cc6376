namespace MiniFlow.Cli.Doctor.Checks;

/// <summary>
/// Whether programs that start .NET by themselves find it. <c>dotnet</c> on the PATH is not enough for them: a tool such as
/// dotnet-interactive looks in DOTNET_ROOT, then where installers register themselves, then in the system's own place.
/// </summary>
internal sealed class DotnetRootCheck : IHealthCheck
{
    public string Subject => "DOTNET_ROOT";

    public IEnumerable<Finding> Examine(Machine machine)
    {
        var installed = DotnetInstallation.FolderOf(machine);
        var variable = machine.Variable("DOTNET_ROOT");
        if (installed is null)
            yield break;

        if (!string.IsNullOrEmpty(variable))
        {
            yield return RuntimesIn(variable).Any()
                ? Finding.Fine(variable)
                : Finding.Wrong(
                    $"DOTNET_ROOT is {variable}, and there is no .NET {DotnetInstallation.Version} runtime in it: no tool will start, though dotnet itself does.",
                    machine.Setting("DOTNET_ROOT", installed));
            yield break;
        }

        yield return PlacesOf(machine).Any(place => RuntimesIn(place).Any())
            ? Finding.Fine("not set, and not needed: .NET is where its tools look for it")
            : Finding.Wrong(
                $"DOTNET_ROOT is not set, and .NET is in {installed}, where no tool looks for it: dotnet-interactive will not start.",
                machine.Setting("DOTNET_ROOT", installed));
    }

    private static IEnumerable<string> PlacesOf(Machine machine) => machine.System switch
    {
        OperatingSystemKind.Windows => Registered(machine.Variable("ProgramFiles") is { Length: > 0 } programs ? Path.Combine(programs, "dotnet") : null),
        OperatingSystemKind.MacOS => Registered("/usr/local/share/dotnet"),
        _ => Registered("/usr/share/dotnet").Concat(["/usr/lib/dotnet"]),
    };

    // An installer that chose another folder says so in this file.
    private static IEnumerable<string> Registered(string? usual)
    {
        const string file = "/etc/dotnet/install_location";
        if (File.Exists(file) && File.ReadLines(file).FirstOrDefault() is { Length: > 0 } place)
            yield return place.Trim();
        if (usual is not null)
            yield return usual;
    }

    private static IEnumerable<string> RuntimesIn(string folder)
    {
        var runtimes = Path.Combine(folder, "shared", "Microsoft.NETCore.App");
        return Directory.Exists(runtimes) ? Directory.EnumerateDirectories(runtimes, DotnetInstallation.Version + ".*") : [];
    }
}
