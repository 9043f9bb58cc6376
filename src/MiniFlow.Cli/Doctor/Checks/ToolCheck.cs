namespace MiniFlow.Cli.Doctor.Checks;

/// <summary>Whether the dotnet-interactive tool is there, in the version that the chapters were tried with, and starts.</summary>
internal sealed class ToolCheck : IHealthCheck
{
    public string Subject => "Tool";

    public IEnumerable<Finding> Examine(Machine machine)
    {
        if (InteractiveTool.Find(machine) is not var (path, onPath))
        {
            yield return Finding.Advice(
                "dotnet-interactive is not installed: Polyglot Notebooks brings its own, and in Jupyter this repository's kernel does without.", InteractiveTool.Install);
            yield break;
        }

        var asked = machine.Programs.Run(path, machine.HomeFolder, "--version");
        var version = asked?.Output.Trim().Split('+')[0] ?? "";
        if (asked is not { Code: 0 } || version.Length == 0)
        {
            yield return Finding.Wrong($"{path} does not start{Said(asked)}.", InteractiveTool.Install);
        }
        else if (version != InteractiveTool.Version)
        {
            yield return Finding.Wrong(
                $"dotnet-interactive is {version}, and the chapters were tried with {InteractiveTool.Version}, the last one published; an older one may not load libraries for .NET 10.",
                InteractiveTool.Install);
        }
        else
        {
            yield return onPath
                ? Finding.Fine($"dotnet-interactive {version}")
                : Finding.Wrong(
                    $"dotnet-interactive {version} is in {Path.GetDirectoryName(path)}, which is not on the PATH: Jupyter cannot start it.",
                    machine.System == OperatingSystemKind.Windows ? "$env:PATH += \";$HOME\\.dotnet\\tools\"" : "export PATH=\"$PATH:$HOME/.dotnet/tools\"");
        }
    }

    private static string Said(ProgramResult? asked) =>
        (asked?.Error + asked?.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var first, ..] ? $": {first.TrimEnd('.')}" : "";
}
