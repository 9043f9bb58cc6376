using MiniFlow.Cli.Doctor;

namespace MiniFlow.Cli.FrontEnds;

/// <summary>Finds the front ends of a machine.</summary>
internal static class FrontEndSearch
{
    private const string Polyglot = "ms-dotnettools.dotnet-interactive-vscode";
    private const string JupyterExtension = "ms-toolsai.jupyter";

    /// <summary>What <c>--with</c> may name.</summary>
    public static IReadOnlyList<string> Names { get; } = ["lab", "notebook", "code"];

    /// <summary>Those that are there, the best first.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="folder">The folder of the chapters.</param>
    /// <param name="browser">Whether a browser is to be opened.</param>
    public static IReadOnlyList<FrontEnd> Find(Machine machine, string folder, bool browser)
    {
        var found = new List<FrontEnd>();
        string[] arguments = browser ? [folder] : [folder, "--no-browser"];
        if (Ask(machine, "jupyter-lab", "--version") is var (lab, version))
            found.Add(new FrontEnd("lab", $"JupyterLab {version.Trim()}", lab, arguments, NeedsKernel: true));
        if (Ask(machine, "jupyter-notebook", "--version") is var (notebook, its))
            found.Add(new FrontEnd("notebook", $"Jupyter Notebook {its.Trim()}", notebook, arguments, NeedsKernel: true));
        if (Ask(machine, "code", "--list-extensions") is var (code, extensions) && Extension(machine, extensions) is var (title, needsKernel))
            found.Add(new FrontEnd("code", title, code, [machine.Kit.Root, folder], needsKernel));
        return found;
    }

    /// <summary>The one command that brings a front end to this machine.</summary>
    public static string Remedy(Machine machine) => machine.System switch
    {
        OperatingSystemKind.Windows => "py -m pip install --user jupyterlab",
        OperatingSystemKind.MacOS when machine.Programs.Find("brew") is not null => "brew install jupyterlab",
        OperatingSystemKind.Linux when machine.Programs.Find("apt-get") is not null => "sudo apt-get install -y jupyter-notebook",
        OperatingSystemKind.Linux when machine.Programs.Find("dnf") is not null => "sudo dnf install -y python3-notebook",
        OperatingSystemKind.Linux when machine.Programs.Find("pacman") is not null => "sudo pacman -S --noconfirm jupyterlab",
        _ => "python3 -m pip install --user jupyterlab",
    };

    // The Polyglot extension runs cells with .NET Interactive's tool; without that, Jupyter's extension runs them with our kernel.
    private static (string Title, bool NeedsKernel)? Extension(Machine machine, string extensions)
    {
        if (extensions.Contains(Polyglot, StringComparison.OrdinalIgnoreCase) && InteractiveTool.Find(machine) is not null)
            return ("VS Code with Polyglot Notebooks", false);
        return extensions.Contains(JupyterExtension, StringComparison.OrdinalIgnoreCase) ? ("VS Code with Jupyter", true) : null;
    }

    private static (string Program, string Output)? Ask(Machine machine, string name, string argument) =>
        machine.Programs.Find(name) is { } program && machine.Programs.Run(program, machine.HomeFolder, argument) is { Code: 0 } answer
            ? (program, answer.Output)
            : null;
}
