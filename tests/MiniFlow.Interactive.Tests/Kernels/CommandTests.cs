namespace MiniFlow.Interactive.Tests.Kernels;

/// <summary>The commands, in the kernel of the last .NET Interactive.</summary>
public sealed class CommandTests : IAsyncLifetime
{
    private readonly NotebookKernel kernel = new();
    private string[] loaded = [];

    public async ValueTask InitializeAsync() => loaded = await kernel.LoadAsync();

    public ValueTask DisposeAsync()
    {
        kernel.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Loading_shows_version_and_host_once_and_may_be_repeated()
    {
        var banner = loaded.ShouldHaveSingleItem();
        banner.ShouldStartWith("MiniFlow 0.1.0 in .NET Interactive ");
        banner.ShouldContain(System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription);

        (await kernel.LoadAsync()).ShouldBeEmpty();
        NotebookExtension.Load(kernel.Root);
        kernel.Root.KernelInfo.SupportedDirectives.Count(directive => directive.Name == "#!check").ShouldBe(1);
    }

    [Fact]
    public async Task A_check_runs_what_the_cells_define_and_says_what_is_wrong()
    {
        await kernel.RunAsync("var order = new[] { \"f\", \"g\", \"x\" };");
        (await kernel.RunAsync("#!check order"))[0].ShouldStartWith("✗ Not yet: ");

        await kernel.RunAsync("order = new[] { \"x\", \"g\", \"f\" };");
        (await kernel.RunAsync("#!check order"))[0].ShouldStartWith("✓ ");
        (await kernel.RunAsync("#!score"))[0].ShouldContain("1 of ");
    }

    [Fact]
    public async Task A_check_before_its_cell_fails_with_the_remedy()
    {
        var failure = (await kernel.RunAsync("#!check paths"))[^1];

        failure.ShouldContain("The name 'paths' does not exist");
        failure.ShouldContain("Run the cell of");
    }

    [Fact]
    public async Task An_exercise_that_does_not_exist_is_answered_with_those_that_do()
    {
        await kernel.RunAsync("OpenChapter(\"04\")");

        (await kernel.RunAsync("#!check sigmund"))[0].ShouldBe("✗ Not yet: There is no exercise 'sigmund'\n  These are there: steepest-slope and sigmoid.");
        (await kernel.RunAsync("#!hint"))[0].ShouldBe("#!hint needs the name of an exercise, for instance #!hint steepest-slope. These are there: steepest-slope and sigmoid.");
    }

    [Fact]
    public async Task Hints_come_one_after_the_other()
    {
        (await kernel.RunAsync("#!hint linear"))[0].ShouldStartWith("→ Hint 1 of 3");
        (await kernel.RunAsync("#!hint linear"))[0].ShouldStartWith("→ Hint 2 of 3");
    }

    [Fact]
    public async Task Show_draws_a_variable_and_says_so_when_there_is_none()
    {
        await kernel.RunAsync("Tensor t = new double[,] { { 1, 2 }, { 3, 4 } };");

        (await kernel.RunAsync("#!show t"))[0].ShouldBe("float64 (2, 2)\n[[1. 2.]\n [3. 4.]]");
        (await kernel.RunAsync("#!show u"))[^1].ShouldContain("#!show draws a node or a tensor that a C# cell has defined: run that cell first.");
        (await kernel.CompleteAsync("#!show ")).ShouldContain("t");
    }

    [Fact]
    public async Task Commands_and_exercises_are_completed_and_explained()
    {
        (await kernel.CompleteAsync("#!s")).ShouldBe(["#!show", "#!score"], ignoreOrder: true);
        (await kernel.CompleteAsync("#!check ")).ShouldContain("cross-entropy-with-softmax");
        (await kernel.HoverAsync("#!check linear")).ShouldStartWith("Checks an exercise: says what is wrong and why, or that it is right.");
    }

    [Fact]
    public async Task The_packages_script_loads_the_commands()
    {
        using var fresh = new NotebookKernel();
        await fresh.RunAsync($"#r \"{typeof(NotebookExtension).Assembly.Location}\"\n#r \"{typeof(Lab.Commands).Assembly.Location}\"");

        var shown = await fresh.RunAsync(File.ReadAllText(Repository.In("src", "MiniFlow.Interactive", "extension.dib")));

        shown.ShouldHaveSingleItem().ShouldStartWith("MiniFlow 0.1.0 in ");
    }

    [Fact]
    public async Task The_packages_script_says_what_is_wrong_when_loading_fails()
    {
        using var fresh = new NotebookKernel();
        var broken = File.ReadAllText(Repository.In("src", "MiniFlow.Interactive", "extension.dib"))
            .Replace("MiniFlow.Interactive.NotebookExtension.Load(", "throw new System.IO.FileNotFoundException(\"no MiniFlow.Lab\"); _ = (");

        (await fresh.RunAsync(broken))[0].ShouldStartWith("MiniFlow.Interactive could not be loaded.\nFileNotFoundException: no MiniFlow.Lab\nRestart the kernel");
    }
}
