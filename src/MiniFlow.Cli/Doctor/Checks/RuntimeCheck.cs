namespace MiniFlow.Cli.Doctor.Checks;

/// <summary>Whether both shared frameworks that chapters run on are there: .NET itself, and ASP.NET Core, which the formatters need.</summary>
internal sealed class RuntimeCheck : IHealthCheck
{
    private static readonly string[] Needed = ["Microsoft.NETCore.App", "Microsoft.AspNetCore.App"];

    public string Subject => "Runtime";

    public IEnumerable<Finding> Examine(Machine machine)
    {
        if (machine.Programs.Find("dotnet") is not { } dotnet)
        {
            yield return Finding.Wrong("there is no dotnet on the PATH, so no chapter can run.", DotnetInstallation.InstallCommand(machine));
            yield break;
        }

        var lines = machine.Programs.Run(dotnet, machine.HomeFolder, "--list-runtimes")?.Output.Split('\n', StringSplitOptions.TrimEntries) ?? [];
        var missing = Needed.Where(name => !lines.Any(line => line.StartsWith($"{name} {DotnetInstallation.Version}.", StringComparison.Ordinal))).ToList();
        yield return missing.Count == 0
            ? Finding.Fine(string.Join(", ", Needed.Select(name => NewestOf(name, lines))))
            : Finding.Wrong($"{string.Join(" and ", missing)} {DotnetInstallation.Version} is not there, so no chapter can run.", DotnetInstallation.InstallCommand(machine));
    }

    private static string NewestOf(string name, string[] lines) =>
        lines.Where(line => line.StartsWith($"{name} {DotnetInstallation.Version}.", StringComparison.Ordinal))
            .Select(line => string.Join(' ', line.Split(' ')[..2]))
            .MaxBy(line => System.Version.TryParse(line.Split(' ')[1], out var version) ? version : new System.Version())!;
}
