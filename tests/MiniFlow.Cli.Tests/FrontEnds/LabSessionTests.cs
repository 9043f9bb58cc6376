using MiniFlow.Cli.FrontEnds;
using MiniFlow.Cli.Tests.Doctor;

namespace MiniFlow.Cli.Tests.FrontEnds;

public sealed class LabSessionTests : IDisposable
{
    private readonly TestMachine machine = new();
    private readonly StringWriter output = new() { NewLine = "\n" };

    public void Dispose()
    {
        machine.Dispose();
        output.Dispose();
    }

    [Fact]
    public async Task Where_there_is_nothing_the_one_command_is_said_that_brings_something()
    {
        machine.WithProgram("apt-get", "bin/apt-get");
        var error = await Should.ThrowAsync<CommandException>(() => LookAsync(null));
        error.Message.ShouldBe(
            "there is no JupyterLab, no Jupyter Notebook and no VS Code with one of its notebook extensions here. Run: sudo apt-get install -y jupyter-notebook");
        error.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Looking_says_what_would_be_done_and_does_nothing()
    {
        WithBoth();
        (await LookAsync(null)).ShouldBe(0);
        output.ToString().ShouldBe(
            """
            starting: JupyterLab 4.2.5
            also here: Jupyter Notebook 6.4.12
            The kit is not built, or older than its sources: it is built now.
            The chapters' kernel is not installed: this repository's own takes its place.

            """.ReplaceLineEndings("\n"));
        Directory.Exists(machine.PathOf("home")).ShouldBeFalse();
    }

    [Fact]
    public async Task Another_one_than_the_best_can_be_asked_for()
    {
        WithBoth();
        await LookAsync("notebook");
        output.ToString().ShouldContain("starting: Jupyter Notebook 6.4.12");
    }

    [Fact]
    public async Task One_that_is_asked_for_and_not_here_is_answered_with_those_that_are()
    {
        WithBoth();
        (await Should.ThrowAsync<CommandException>(() => LookAsync("code"))).Message
            .ShouldBe("code is not here. There is: lab (JupyterLab 4.2.5), notebook (Jupyter Notebook 6.4.12).");
    }

    private void WithBoth() => machine
        .WithProgram("jupyter-lab", "bin/jupyter-lab").Answering("jupyter-lab", "--version", "4.2.5\n")
        .WithProgram("jupyter-notebook", "bin/jupyter-notebook").Answering("jupyter-notebook", "--version", "6.4.12\n");

    private Task<int> LookAsync(string? wanted) =>
        new LabSession(new Terminal(output, output, IsPlain: true, machine.Root), machine.ToMachine())
            .RunAsync(wanted, browser: true, onlyLook: true, TestContext.Current.CancellationToken);
}
