using System.Text.RegularExpressions;
using MiniFlow.Notebooks;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Cli.Tests.Running;

/// <summary>Whole runs in this process; the cells run in a worker as they always do.</summary>
public sealed partial class RunCommandTests : IDisposable
{
    private readonly TestKit kit = new("01-chain-rule", "02-graphs");

    public void Dispose() => kit.Dispose();

    [Fact]
    public async Task All_chapters_run_solved_and_leave_notebooks_and_pages()
    {
        await kit.RunAsync("chapters", "build");

        var ended = await kit.RunAsync("run");

        ended.Error.ShouldBeEmpty();
        Untimed(ended.Output).ShouldBe(
            """
            [1/2] 01-chain-rule: 2 code cells
            [2/2] 02-graphs: 2 code cells

              Chapter         Cells run   Exercises   Points   Measured               Time
            ─
              01-chain-rule      2 of 2   1 passed    2 of 2   test accuracy 92.4 % # s
              02-graphs          2 of 2   1 passed    2 of 2   test accuracy 92.4 % # s

            Pages: artifacts/run/index.html
            2 chapters, 4 cells run, 2 of 2 exercises passed, 4 of 4 points, # s

            """.ReplaceLineEndings("\n"));
        ended.Code.ShouldBe(0);
        NotebookDocument.Load(kit.PathOf("artifacts/run/01-chain-rule.ipynb")).Cells[2].Outputs.ShouldHaveSingleItem()
            .MimeTypes.ShouldContain("application/vnd.miniflow.check+json");
        kit.Read("artifacts/run/01-chain-rule.html").ShouldContain("href=\"02-graphs.html\"");
        kit.Read("artifacts/run/index.html").ShouldContain(">The graphs chapter<");
        NotebookDocument.Load(kit.PathOf("notebooks/solved/01-chain-rule.ipynb")).Cells.ShouldAllBe(cell => cell.Outputs.Count == 0, "what was run stays as it is");
    }

    [Fact]
    public async Task The_students_notebooks_show_every_exercise_not_started_and_nothing_failing()
    {
        await kit.RunAsync("chapters", "build");

        var ended = await kit.RunAsync("run", "2", "--student", "--out", "student");

        ended.Code.ShouldBe(1);
        ended.Output.ShouldContain("1 not started   0 of 2");
        ended.Output.ShouldContain("1 chapter, 2 cells run, 0 of 1 exercise passed (1 not started), 0 of 2 points");
        ended.Output.ShouldNotContain("failed");
        kit.Has("student/02-graphs.html").ShouldBeTrue();
    }

    [Fact]
    public async Task After_a_failing_cell_the_rest_is_skipped_and_an_exercise_that_was_not_reached_is_not_checked()
    {
        kit.Write("notebooks/source/02-graphs.dib", TestKit.SourceOf("02-graphs").Replace("12;", "12; throw new Exception(\"no\");", StringComparison.Ordinal));
        await kit.RunAsync("chapters", "build");

        var ended = await kit.RunAsync("run", "02-graphs");

        ended.Code.ShouldBe(1);
        ended.Output.ShouldContain("1 of 2   1 not checked   0 of 2");
        ended.Output.ShouldContain("02-graphs: Cell 1 of 2 failed: ");
        ended.Output.ShouldContain("1 chapter, 1 cell run, 1 failed, 0 of 1 exercise passed (1 not checked)");
    }

    [Fact]
    public async Task With_keep_going_the_cells_after_a_failing_one_run_too()
    {
        kit.Write("try.dib", "#!csharp\nthrow new Exception(\"first\");\n#!csharp\nConsole.WriteLine(\"second\");\n");

        var ended = await kit.RunAsync("run", "try.dib", "--keep-going", "--out", "out");

        ended.Code.ShouldBe(1);
        ended.Output.ShouldContain("1 notebook, 2 cells run, 1 failed, ");
        NotebookDocument.Load(kit.PathOf("out/try.ipynb")).Cells[1].Outputs.ShouldHaveSingleItem().StreamText.ShouldBe("second\n");
    }

    [Fact]
    public async Task A_cell_that_runs_for_ever_is_stopped_and_named_and_other_notebooks_run()
    {
        kit.Write("loop.dib", "#!csharp\nwhile (true) { }\n#!csharp\n1 + 1\n");
        kit.Write("folder/loop.dib", "#!csharp\n2 + 2\n");

        var ended = await kit.RunAsync("run", "loop.dib", "folder/loop.dib", "--timeout", "4", "--out", "out");

        ended.Code.ShouldBe(1);
        ended.Output.ShouldContain("loop: Cell 1 ran longer than its limit of 4 s");
        ended.Output.ShouldContain("2 notebooks, 2 cells run, ");
        kit.Has("out/loop.html").ShouldBeTrue();
        kit.Has("out/loop-2.html").ShouldBeTrue("two notebooks of one name do not overwrite each other");
    }

    [Fact]
    public async Task A_file_that_is_no_JSON_is_that_files_failure_and_the_others_run()
    {
        kit.Write("broken.ipynb", "{\"cells\": [");
        kit.Write("fine.dib", "#!csharp\n1 + 1\n");

        var ended = await kit.RunAsync("run", "broken.ipynb", "fine.dib", "--out", "out");

        ended.Code.ShouldBe(1);
        ended.Output.ShouldContain("broken.ipynb is not a notebook: its JSON is broken at line 1");
        ended.Output.ShouldContain("1 of 1");
        kit.Has("out/fine.html").ShouldBeTrue();
        kit.Has("out/broken.html").ShouldBeFalse();
    }

    [Fact]
    public async Task An_interrupted_run_writes_what_it_has_and_exits_with_130()
    {
        kit.Write("first.dib", "#!csharp\n1 + 1\n#!csharp\nSystem.IO.File.WriteAllText(\"reached\", \"\"); await Task.Delay(600_000);\n");
        kit.Write("second.dib", "#!csharp\n2 + 2\n");
        using var interrupt = new CancellationTokenSource();

        var run = TestKit.RunInAsync(kit.Root, interrupt.Token, "run", "first.dib", "second.dib", "--out", "out");
        while (!kit.Has("reached") && !run.IsCompleted)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        await interrupt.CancelAsync();
        var ended = await run.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

        ended.Code.ShouldBe(130);
        ended.Output.ShouldNotContain("[2/2]");
        NotebookDocument.Load(kit.PathOf("out/first.ipynb")).Cells[0].Outputs.ShouldNotBeEmpty();
        kit.Has("out/index.html").ShouldBeTrue();
    }

    [Fact]
    public async Task Cells_have_the_library_that_they_name_and_not_the_commands_own_copy()
    {
        var library = Path.Combine(ChapterFolders.Find(AppContext.BaseDirectory)!.Root, "artifacts", "kit", "MiniFlow.dll");
        File.Exists(Path.Combine(AppContext.BaseDirectory, "MiniFlow.dll")).ShouldBeTrue("else there is nothing to mix up");
        kit.Write("where.dib", $"#!csharp\n#r \"{Path.ChangeExtension(library, "Lab.dll")}\"\nConsole.Write(typeof(MiniFlow.Node).Assembly.Location);");

        await kit.RunAsync("run", "where.dib", "--out", "out");

        NotebookDocument.Load(kit.PathOf("out/where.ipynb")).Cells[0].Outputs.ShouldHaveSingleItem().StreamText.ShouldBe(library);
    }

    // Times differ from run to run, and with them the width of the last column.
    private static string Untimed(string output) =>
        output.Replace('\\', '/').Split('\n').Select(line => Header().Replace(Rule().Replace(Seconds().Replace(line, " # s"), "─"), "               Time").TrimEnd())
            .Aggregate((text, line) => $"{text}\n{line}");

    [GeneratedRegex(@" +\d+\.\d s")]
    private static partial Regex Seconds();

    [GeneratedRegex("─+")]
    private static partial Regex Rule();

    [GeneratedRegex(" +Time")]
    private static partial Regex Header();
}
