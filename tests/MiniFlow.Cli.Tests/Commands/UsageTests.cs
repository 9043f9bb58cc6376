namespace MiniFlow.Cli.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly TestKit kit = new("01-chain-rule", "02-graphs", "03-linear");

    public void Dispose() => kit.Dispose();

    [Theory]
    [InlineData("run 9", "there is no chapter '9'. There are: 01-chain-rule, 02-graphs, 03-linear.")]
    [InlineData("run grahps", "there is no chapter 'grahps'. Did you mean '02-graphs'?")]
    [InlineData("run chain", "there is no chapter 'chain'. Did you mean '01-chain-rule'?")]
    [InlineData("run 2", "notebooks/solved/02-graphs.ipynb is missing. Make it from its source with: miniflow chapters build")]
    [InlineData("run missing.ipynb", "there is no file 'missing.ipynb'.")]
    [InlineData("run notebooks/source/02-graph.dib", "there is no file 'notebooks/source/02-graph.dib'. Did you mean '02-graphs.dib'?")]
    [InlineData("run ./readme.txt", "there is no file './readme.txt'.")]
    [InlineData("run notebooks", "'notebooks' is a folder. Name the notebooks in it: miniflow run notebooks/NOTEBOOK.ipynb")]
    [InlineData("run notebooks/source/", "'notebooks/source/' is a folder.")]
    [InlineData("run --studnet", "There is no option '--studnet'. Did you mean '--student'?")]
    [InlineData("run --timeout soon", "--timeout takes a number of seconds")]
    [InlineData("run --timeout 0", "--timeout takes a number of seconds")]
    [InlineData("run --timeout", "Required argument missing for option: '--timeout'.")]
    [InlineData("train --steps 0", "--steps takes a whole number from 1 to 100000000, not '0'.")]
    [InlineData("train --steps 20k", "--steps takes a whole number from 1 to 100000000, not '20k'.")]
    [InlineData("train --batch 55001", "--batch takes a whole number from 1 to 55000, not '55001'.")]
    [InlineData("train --rate -0.1", "--rate takes a number above 0 and at most 1000, not '-0.1'.")]
    [InlineData("train --keep 1.5", "--keep takes a number above 0 and at most 1, not '1.5'.")]
    [InlineData("train --keep NaN", "--keep takes a number above 0 and at most 1, not 'NaN'.")]
    [InlineData("train --step 10", "Unrecognized command or argument '--step'. Did you mean '--steps',")]
    [InlineData("jupyter install --user --prefix x", "--user and --prefix are two places. Give one of them.")]
    [InlineData("train --resume", "there is no run to resume in artifacts/train: artifacts/train/model.safetensors is missing.")]
    [InlineData("rnu", "Unrecognized command or argument 'rnu'. Did you mean 'run'?")]
    [InlineData("chapters", "say what to do with the chapters")]
    [InlineData("chapters export", "say in which form: miniflow chapters export --app, or --dib, or both.")]
    [InlineData("chapters export --ap", "There is no option '--ap'. Did you mean '--app'")]
    [InlineData("chapters bild", "Unrecognized command or argument 'bild'. Did you mean 'build'?")]
    [InlineData("completion fish", "Argument 'fish' not recognized. Must be one of: 'bash', 'zsh', 'pwsh'. miniflow completion --help")]
    [InlineData("jupyter install --as ../x", "'../x' is no name for a kernel")]
    [InlineData("grade submissions --seed ", "argument 4 is empty. Is a variable not set?")]
    [InlineData("chapters build --nbgrader ", "argument 4 is empty. Is a variable not set?")]
    public async Task Called_wrongly_the_command_says_so_in_one_sentence_and_exits_with_2(string line, string message)
    {
        var ended = await kit.RunAsync(line.Split(' '));

        ended.Code.ShouldBe(2);
        ended.Output.ShouldBeEmpty();
        ended.Error.Replace('\\', '/').ShouldStartWith("miniflow: " + message);
        ended.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_file_that_is_no_notebook_is_refused()
    {
        kit.Write("readme.txt", "text");

        var ended = await kit.RunAsync("run", "./readme.txt");

        (ended.Code, ended.Error).ShouldBe((2, "miniflow: './readme.txt' is no notebook: miniflow runs .ipynb and .dib files.\n"));
    }

    [Fact]
    public async Task Without_a_kit_that_is_built_one_line_says_how_to_build_it()
    {
        kit.Write("notebooks/source/02-graphs.dib", TestKit.SourceOf("02-graphs") + "\n#!csharp\n\n#r \"../../artifacts/kit/MiniFlow.Lab.dll\"\n");
        await kit.RunAsync("chapters", "build");

        var ended = await kit.RunAsync("run");

        ended.Code.ShouldBe(2);
        ended.Error.Replace('\\', '/').ShouldBe(
            "miniflow: the kit is not built: 02-graphs loads artifacts/kit/MiniFlow.Lab.dll, which is not there. Run: dotnet build src/MiniFlow.Lab\n");
        kit.Has("artifacts/run").ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_refused_before_anything_runs()
    {
        kit.Write("try.dib", "#!csharp\n1");
        kit.Write("taken", "a file");

        var ended = await kit.RunAsync("run", "try.dib", "--out", "taken");

        (ended.Code, ended.Output).ShouldBe((2, ""));
        ended.Error.ShouldStartWith("miniflow: the results cannot be written to ");
        ended.Error.ShouldEndWith(" Choose another folder with --out.\n");
    }

    [Fact]
    public async Task Without_a_verb_the_command_shows_its_help()
    {
        var ended = await kit.RunAsync();

        ended.Code.ShouldBe(2);
        ended.Output.ShouldContain("[command] [options]");
    }

    [Fact]
    public async Task Help_of_a_verb_within_another_does_not_ask_for_what_the_outer_one_takes()
    {
        var ended = await kit.RunAsync("grade", "merge", "--help");

        ended.Output.ShouldContain("miniflow grade merge <folders>... [options]");
        ended.Output.ShouldNotContain("<FOLDER>", Case.Sensitive);
    }

    [Theory]
    [InlineData("--help", "miniflow chapters build")]
    [InlineData("run --help", "miniflow run --student")]
    [InlineData("chapters --help", "miniflow chapters check")]
    [InlineData("chapters export --help", "dotnet run artifacts/apps/02-differentiable-graphs.cs")]
    [InlineData("grade merge --help", "miniflow grade merge part-* --out grades")]
    [InlineData("train --help", "miniflow train --resume")]
    [InlineData("doctor --help", "miniflow doctor")]
    [InlineData("jupyter --help", "miniflow jupyter install --as .net-csharp")]
    [InlineData("jupyter install --help", "miniflow jupyter install --prefix /opt/notebook")]
    [InlineData("lab --help", "miniflow lab --look")]
    [InlineData("completion --help", "source <(miniflow completion bash)")]
    public async Task Help_ends_with_examples(string line, string example)
    {
        var ended = await kit.RunAsync(line.Split(' '));

        (ended.Code, ended.Error).ShouldBe((0, ""));
        ended.Output.ShouldContain("Examples:");
        ended.Output.ShouldContain("Usage:\n  miniflow ");
        ended.Output.ShouldContain(example);
    }

    [Fact]
    public async Task The_version_is_a_number() =>
        (await kit.RunAsync("--version")).Output.ShouldMatch(@"^\d+\.\d+\.\d+");

    [Fact]
    public async Task Names_of_chapters_are_completed()
    {
        // A shell hands over the whole line, which begins with the command's own name.
        const string line = "miniflow run 0";

        (await kit.RunAsync($"[suggest:{line.Length}]", line)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(name => char.IsAsciiDigit(name[0])).ShouldBe(["01-chain-rule", "02-graphs", "03-linear"]);
        (await kit.RunAsync("completion", "bash")).Output.ShouldContain("complete -o default -F _miniflow miniflow");
    }
}
