using System.CommandLine;
using MiniFlow.Jupyter.Installation;

namespace MiniFlow.Cli.Commands;

/// <summary><c>miniflow jupyter install</c>: has Jupyter's front ends find the kernel of this repository.</summary>
internal static class JupyterCommand
{
    public const string HelpEnding =
        """
        The kernel is published into the kernelspec's own folder, so that no later build changes it, and starts from there. From
        the sources it is compiled ahead of time, which takes a minute and is worth a second at every start; --quick leaves that out.
        Without --as it is called miniflow. The chapters ask for the kernel .net-csharp: where .NET Interactive is not installed,
        --as .net-csharp gives them this one, and they open without a question. A kernel of that name that is not ours is left alone.
        To remove one: jupyter kernelspec remove NAME

        Exit codes:
          0    it is installed
          1    it is not: the name is taken, or it cannot be published or written
          2    called wrongly

        Examples:
          miniflow jupyter install                             for you, as miniflow
          miniflow jupyter install --as .net-csharp            for you, under the name that the chapters ask for
          miniflow jupyter install --prefix /opt/notebook      into a Python environment, as an image does
        """;

    public static Command Create(Terminal terminal)
    {
        var user = new Option<bool>("--user") { Description = "Into your own Jupyter folder. This is the default." };
        var prefix = new Option<string?>("--prefix") { HelpName = "DIR", Description = "Into DIR/share/jupyter: a Python environment, or /usr/local for everybody." };
        var name = new Option<string>("--as") { HelpName = "NAME", Description = "The name that notebooks call it by.", DefaultValueFactory = _ => KernelName.Own };
        name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && !KernelName.IsValid(given))
                result.AddError($"'{given}' is no name for a kernel: Jupyter allows letters, digits, '.', '-' and '_'.");
        });
        var quick = new Option<bool>("--quick") { Description = "Do not compile it ahead of time." };
        var install = new Command("install", "Install the kernel where Jupyter finds it.") { user, prefix, name, quick };
        install.Validators.Add(result =>
        {
            if (result.GetValue(user) && result.GetValue(prefix) is not null)
                result.AddError("--user and --prefix are two places. Give one of them.");
        });
        install.SetAction((parsed, _) => InstallAsync(
            terminal, parsed.GetRequiredValue(name), parsed.GetValue(prefix), !parsed.GetValue(quick)));
        return new Command("jupyter", "Jupyter's front ends: install the kernel of this repository.") { install };
    }

    private static async Task<int> InstallAsync(Terminal terminal, string name, string? prefix, bool aheadOfTime)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var folder = prefix is null
            ? JupyterFolders.OfUser(Environment.GetEnvironmentVariable, home)
            : JupyterFolders.OfPrefix(Path.GetFullPath(prefix, terminal.CurrentDirectory));
        var installed = await KernelInstallation.InstallAsync(new InstallationRequest(
            name, folder, JupyterFolders.All(Environment.GetEnvironmentVariable, home), Kit.Around(terminal)?.Root, aheadOfTime));
        await terminal.Out.WriteLineAsync($"Kernel {installed.Name}, \"{installed.DisplayName}\", is in {installed.Folder}");
        if (aheadOfTime && !installed.IsCompiled)
            await terminal.Out.WriteLineAsync("It is not compiled ahead of time, because that did not restore here. It starts a little slower, and works the same.");
        return ExitCode.Success;
    }
}
