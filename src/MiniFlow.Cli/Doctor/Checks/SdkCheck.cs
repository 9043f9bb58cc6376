namespace MiniFlow.Cli.Doctor.Checks;

/// <summary>Whether the SDK that the kit's global.json asks for is there.</summary>
internal sealed class SdkCheck : IHealthCheck
{
    public string Subject => "SDK";

    public IEnumerable<Finding> Examine(Machine machine)
    {
        var install = DotnetInstallation.InstallCommand(machine);
        if (machine.Programs.Find("dotnet") is not { } dotnet)
        {
            yield return Finding.Wrong("there is no dotnet on the PATH, so nothing can be built.", install);
            yield break;
        }

        // Asked in the kit's folder it obeys global.json, and fails where no installed SDK satisfies it.
        var asked = machine.Programs.Run(dotnet, machine.Kit.Root, "--version");
        if (asked is { Code: 0 })
        {
            yield return Finding.Fine($"{asked.Output.Trim()}, which global.json accepts");
            yield break;
        }

        var installed = machine.Programs.Run(dotnet, machine.HomeFolder, "--list-sdks")?.Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ')[0]).ToList() ?? [];
        var found = installed.Count == 0 ? "none" : string.Join(", ", installed);
        yield return Finding.Wrong($"global.json asks for an SDK {DotnetInstallation.Version}, and {dotnet} has {found}.", install);
    }
}
