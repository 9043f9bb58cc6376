using MiniFlow.Cli.Doctor;
using MiniFlow.Cli.FrontEnds;
using MiniFlow.Cli.Tests.Doctor;

namespace MiniFlow.Cli.Tests.FrontEnds;

public sealed class FrontEndSearchTests : IDisposable
{
    private readonly TestMachine machine = new();

    public void Dispose() => machine.Dispose();

    [Fact]
    public void JupyterLab_comes_before_Notebook_and_Notebook_before_VS_Code()
    {
        machine.WithProgram("code", "bin/code").Answering("code", "--list-extensions", "ms-toolsai.jupyter\n")
            .WithProgram("jupyter-notebook", "bin/jupyter-notebook").Answering("jupyter-notebook", "--version", "6.4.12\n")
            .WithProgram("jupyter-lab", "bin/jupyter-lab").Answering("jupyter-lab", "--version", "4.2.5\n");
        Find().Select(frontEnd => frontEnd.Title).ShouldBe(["JupyterLab 4.2.5", "Jupyter Notebook 6.4.12", "VS Code with Jupyter"]);
    }

    [Fact]
    public void VS_Code_without_a_notebook_extension_is_none()
    {
        machine.WithProgram("code", "bin/code").Answering("code", "--list-extensions", "ms-dotnettools.csharp\n");
        Find().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, "VS Code with Polyglot Notebooks", false)]
    [InlineData(false, "VS Code with Jupyter", true)]
    public void Polyglot_Notebooks_is_chosen_where_its_tool_is(bool tool, string title, bool needsKernel)
    {
        machine.WithProgram("code", "bin/code").Answering("code", "--list-extensions", "ms-dotnettools.dotnet-interactive-vscode\nms-toolsai.jupyter\n");
        if (tool)
            machine.WithProgram("dotnet-interactive", "bin/dotnet-interactive");
        Find().ShouldHaveSingleItem().ShouldSatisfyAllConditions(found => found.Title.ShouldBe(title), found => found.NeedsKernel.ShouldBe(needsKernel));
    }

    [Fact]
    public void A_program_that_does_not_start_is_none()
    {
        machine.WithProgram("jupyter-lab", "bin/jupyter-lab").Answering("jupyter-lab", "--version", "", code: 1);
        Find().ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_browser_Jupyter_is_told_so()
    {
        machine.WithProgram("jupyter-lab", "bin/jupyter-lab").Answering("jupyter-lab", "--version", "4.2.5");
        FrontEndSearch.Find(machine.ToMachine(), "notebooks", browser: false).Single().Arguments.ShouldBe(["notebooks", "--no-browser"]);
    }

    [Theory]
    [InlineData(nameof(OperatingSystemKind.Linux), "apt-get", "sudo apt-get install -y jupyter-notebook")]
    [InlineData(nameof(OperatingSystemKind.Linux), "dnf", "sudo dnf install -y python3-notebook")]
    [InlineData(nameof(OperatingSystemKind.Linux), "pacman", "sudo pacman -S --noconfirm jupyterlab")]
    [InlineData(nameof(OperatingSystemKind.Linux), null, "python3 -m pip install --user jupyterlab")]
    [InlineData(nameof(OperatingSystemKind.MacOS), "brew", "brew install jupyterlab")]
    [InlineData(nameof(OperatingSystemKind.MacOS), null, "python3 -m pip install --user jupyterlab")]
    [InlineData(nameof(OperatingSystemKind.Windows), null, "py -m pip install --user jupyterlab")]
    public void Every_system_has_one_command_that_brings_a_front_end(string system, string? installer, string expected)
    {
        machine.System = Enum.Parse<OperatingSystemKind>(system);
        if (installer is not null)
            machine.WithProgram(installer, $"bin/{installer}");
        FrontEndSearch.Remedy(machine.ToMachine()).ShouldBe(expected);
    }

    private IReadOnlyList<FrontEnd> Find() => FrontEndSearch.Find(machine.ToMachine(), "notebooks", browser: true);
}
