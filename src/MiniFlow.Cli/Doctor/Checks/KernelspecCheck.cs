using MiniFlow.Cli.FrontEnds;

namespace MiniFlow.Cli.Doctor.Checks;

/// <summary>Whether Jupyter has a kernel that runs C#, and whether what such a kernel starts is there.</summary>
internal sealed class KernelspecCheck : IHealthCheck
{
    private const string Install = "dotnet run --project src/MiniFlow.Cli -- jupyter install --as .net-csharp";

    public string Subject => "Kernelspecs";

    public IEnumerable<Finding> Examine(Machine machine)
    {
        if (machine.Programs.Find("jupyter") is not { } jupyter)
        {
            yield return Finding.Advice("Jupyter is not installed; VS Code and miniflow run do not need it.", FrontEndSearch.Remedy(machine));
            yield break;
        }

        if (Kernelspec.All(machine, jupyter) is not { } kernels)
        {
            yield return Finding.Wrong($"{jupyter} does not say where its kernels are.", "python3 -m pip install --user --upgrade jupyter-core");
            yield break;
        }

        var forCSharp = kernels.Where(kernel => kernel.Language.Equals("C#", StringComparison.OrdinalIgnoreCase)).ToList();
        if (forCSharp.Count == 0)
            yield return Finding.Wrong("Jupyter is installed and has no kernel for C#: it cannot run a chapter.", Install);
        foreach (var kernel in forCSharp)
        {
            yield return MissingOf(machine, kernel.Start) is not { } missing
                ? Finding.Fine($"{kernel.Name} ({kernel.DisplayName})")
                : Finding.Wrong(
                    $"Jupyter's kernel {kernel.Name} starts {missing}, which is not there.",
                    IsInteractive(kernel.Start) ? InteractiveTool.Install : $"{jupyter} kernelspec remove -f {kernel.Name}");
        }
    }

    private static bool IsInteractive(string[] start) => start is ["dotnet" or "dotnet.exe", "interactive", ..];

    // The program, or a file that it is to run, as in: dotnet /a/folder/kernel.dll. `dotnet interactive` runs the tool.
    private static string? MissingOf(Machine machine, string[] start) => start switch
    {
        [] => "nothing",
        _ when IsInteractive(start) => InteractiveTool.Find(machine) is null ? "dotnet-interactive" : null,
        [var program, ..] when machine.Programs.Find(program) is null => program,
        [_, .. var arguments] => arguments.FirstOrDefault(argument => Path.IsPathFullyQualified(argument) && !Path.Exists(argument)),
    };
}
