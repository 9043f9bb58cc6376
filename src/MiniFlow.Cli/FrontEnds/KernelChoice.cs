using MiniFlow.Cli.Doctor;
using MiniFlow.Jupyter.Installation;

namespace MiniFlow.Cli.FrontEnds;

/// <summary>Which kernel the chapters will open with, and whether ours is to be installed for that.</summary>
internal static class KernelChoice
{
    /// <summary>
    /// The chapters ask for <c>.net-csharp</c>. Where .NET Interactive's is there and its tool with it, that one is used, else ours takes the name.
    /// </summary>
    /// <param name="machine">The machine.</param>
    /// <param name="kernels">Those that Jupyter knows.</param>
    /// <returns>A sentence, and the name to install ours under; null where nothing is to be installed.</returns>
    public static (string Sentence, string? Install) Choose(Machine machine, IReadOnlyList<Kernelspec> kernels)
    {
        if (kernels.FirstOrDefault(kernel => kernel.Name == KernelName.DotnetInteractive) is not { } there)
            return ("The chapters' kernel is not installed: this repository's own takes its place.", KernelName.DotnetInteractive);
        if (there.Start is not ["dotnet" or "dotnet.exe", "interactive", ..])
        {
            return there.Start is [var program, ..] && machine.Programs.Find(program) is not null
                ? ("The chapters open with this repository's kernel.", null)
                : ("The installed kernel does not start any more: it is installed anew.", KernelName.DotnetInteractive);
        }

        return InteractiveTool.Find(machine) is not null
            ? ("The chapters open with .NET Interactive.", null)
            : ("The kernel .net-csharp is .NET Interactive's, whose tool is gone: in the menu Kernel, choose C# (MiniFlow).", KernelName.Own);
    }
}
