namespace MiniFlow.Cli.Tests.Commands;

public sealed class ChaptersCommandTests : IDisposable
{
    private readonly TestKit kit = new("01-chain-rule", "02-graphs");

    public void Dispose() => kit.Dispose();

    [Fact]
    public async Task Build_writes_the_notebooks_and_check_agrees()
    {
        var built = await kit.RunAsync("chapters", "build");
        var again = await kit.RunAsync("chapters", "build");
        var check = await kit.RunAsync("chapters", "check");

        built.Output.Replace('\\', '/').ShouldBe(
            """
            wrote notebooks/01-chain-rule.ipynb
            wrote notebooks/solved/01-chain-rule.ipynb
            wrote notebooks/02-graphs.ipynb
            wrote notebooks/solved/02-graphs.ipynb
            2 chapters: 4 notebooks written

            """.ReplaceLineEndings("\n"));
        again.Output.ShouldBe("2 chapters: all notebooks were up to date\n");
        (check.Code, check.Output, check.Error).ShouldBe((0, "2 chapters: every notebook is what its source gives\n", ""));
    }

    [Fact]
    public async Task Check_names_what_differs_and_exits_with_1()
    {
        await kit.RunAsync("chapters", "build");
        kit.Write("notebooks/02-graphs.ipynb", kit.Read("notebooks/02-graphs.ipynb").Replace("Your turn.", "My turn.", StringComparison.Ordinal));

        var ended = await kit.RunAsync("chapters", "check");

        ended.Code.ShouldBe(1);
        ended.Error.Replace('\\', '/').ShouldStartWith("notebooks/02-graphs.ipynb:");
        ended.Error.ShouldContain("My turn.");
        ended.Error.ShouldEndWith("miniflow: the notebooks above are not what their sources give. Run: miniflow chapters build\n");
    }

    [Fact]
    public async Task A_source_that_breaks_the_rules_is_named_with_its_line_and_nothing_is_written()
    {
        kit.Write("notebooks/source/02-graphs.dib", TestKit.SourceOf("02-graphs").Replace("// END SOLUTION", "", StringComparison.Ordinal));

        var ended = await kit.RunAsync("chapters", "build");

        ended.Code.ShouldBe(1);
        ended.Error.ShouldContain("02-graphs.dib:8: '// BEGIN SOLUTION' is never closed");
        kit.Has("notebooks/01-chain-rule.ipynb").ShouldBeFalse();
    }

    [Fact]
    public async Task The_kit_is_found_from_any_folder_inside_of_it()
    {
        var ended = await TestKit.RunInAsync(kit.PathOf("notebooks/source"), CancellationToken.None, "chapters", "build");

        ended.Code.ShouldBe(0);
        kit.Has("notebooks/solved/02-graphs.ipynb").ShouldBeTrue();
    }
}
