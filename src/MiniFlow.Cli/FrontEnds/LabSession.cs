using System.Diagnostics;
using MiniFlow.Cli.Doctor;
using MiniFlow.Cli.Doctor.Checks;
using MiniFlow.Jupyter.Installation;

namespace MiniFlow.Cli.FrontEnds;

/// <summary>One call of <c>miniflow lab</c>: prepares the kit and the kernel, then starts the best front end on the chapters.</summary>
internal sealed class LabSession(Terminal terminal, Machine machine)
{
    /// <param name="wanted">The front end to start; null for the best one.</param>
    /// <param name="browser">Whether it is to open a browser.</param>
    /// <param name="onlyLook">Whether to say what would be done, and do nothing.</param>
    /// <param name="cancellation">Ends the front end.</param>
    public async Task<int> RunAsync(string? wanted, bool browser, bool onlyLook, CancellationToken cancellation)
    {
        var found = FrontEndSearch.Find(machine, machine.Kit.Student, browser);
        if (found.Count == 0)
            throw new CommandException($"there is no JupyterLab, no Jupyter Notebook and no VS Code with one of its notebook extensions here. Run: {FrontEndSearch.Remedy(machine)}");
        var chosen = wanted is null ? found[0] : found.FirstOrDefault(frontEnd => frontEnd.Name == wanted)
            ?? throw new CommandException($"{wanted} is not here. There is: {string.Join(", ", found.Select(frontEnd => $"{frontEnd.Name} ({frontEnd.Title})"))}.");
        foreach (var frontEnd in found)
            await terminal.Out.WriteLineAsync($"{(frontEnd == chosen ? "starting" : "also here")}: {frontEnd.Title}");

        var isBuilt = new KitFolderCheck().Examine(machine).All(finding => finding.Verdict != Verdict.Wrong);
        if (!isBuilt)
            await terminal.Out.WriteLineAsync("The kit is not built, or older than its sources: it is built now.");
        var (sentence, install) = chosen.NeedsKernel ? KernelChoice.Choose(machine, Kernels()) : ("The chapters open with .NET Interactive.", null);
        await terminal.Out.WriteLineAsync(sentence);
        if (onlyLook)
            return ExitCode.Success;

        if (!isBuilt && await StartAsync("dotnet", ["build", Path.Combine(machine.Kit.Root, "src", "MiniFlow.Lab"), "-v", "quiet", "--nologo"], cancellation) != 0)
            throw new CommandException("the kit could not be built. The messages above say why.", ExitCode.Failure);
        if (install is not null)
            await InstallAsync(install);
        return await StartAsync(chosen.Program, chosen.Arguments, cancellation) == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private IReadOnlyList<Kernelspec> Kernels() =>
        machine.Programs.Find("jupyter") is { } jupyter ? Kernelspec.All(machine, jupyter) ?? [] : [];

    private async Task InstallAsync(string name)
    {
        var installed = await KernelInstallation.InstallAsync(new InstallationRequest(
            name,
            JupyterFolders.OfUser(machine.Variable, machine.HomeFolder),
            JupyterFolders.All(machine.Variable, machine.HomeFolder),
            machine.Kit.Root));
        await terminal.Out.WriteLineAsync($"Kernel {installed.Name} is in {installed.Folder}");
    }

    // In this terminal: what the front end says, and asks before it stops, is for the person here.
    private async Task<int> StartAsync(string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = machine.Kit.Root })
            ?? throw new CommandException($"{program} cannot be started.", ExitCode.Failure);
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C has reached it too; it ends by itself, as soon as it has been confirmed.
            await process.WaitForExitAsync(CancellationToken.None);
        }

        return process.ExitCode;
    }
}
