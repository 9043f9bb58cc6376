namespace MiniFlow.Cli.Tests.Exporting;

/// <summary>What <c>miniflow chapters export</c> writes, and what it says when it cannot.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private readonly TestKit kit = new("01-chain-rule", "02-graphs");

    public void Dispose() => kit.Dispose();

    [Fact]
    public async Task A_chapter_becomes_a_dib_with_references_from_where_it_lies()
    {
        kit.Write("notebooks/source/02-graphs.dib", TestKit.SourceOf("02-graphs") + "\n#!csharp\n\n#r \"../../artifacts/kit/MiniFlow.Lab.dll\"\n");
        await kit.RunAsync("chapters", "build");

        var ended = await kit.RunAsync("chapters", "export", "2", "--dib");

        (ended.Code, ended.Error).ShouldBe((0, ""));
        ended.Output.Replace('\\', '/').ShouldBe("wrote artifacts/apps/02-graphs.dib\n");
        kit.Read("artifacts/apps/02-graphs.dib").ShouldContain("#r \"../kit/MiniFlow.Lab.dll\"");
        kit.Read("artifacts/apps/02-graphs.dib").ShouldContain("#!csharp\n\n// Exercise: graphs\nint? answer = 12;\n");
    }

    [Fact]
    public async Task A_student_s_edition_has_the_stub()
    {
        await kit.RunAsync("chapters", "build");

        await kit.RunAsync("chapters", "export", "1", "--dib", "--student", "--out", "mine");

        kit.Read("mine/01-chain-rule.dib").ShouldContain("int? answer = null; // Your turn.");
    }

    [Fact]
    public async Task A_notebook_of_one_s_own_becomes_an_app_that_needs_nothing_of_the_kit()
    {
        kit.Write("try.dib", "#!markdown\n\n# Mine\n\n#!csharp\n\n1 + 1");

        var ended = await kit.RunAsync("chapters", "export", "try.dib", "--app", "--out", "apps");

        (ended.Code, ended.Error, ended.Output.Replace('\\', '/')).ShouldBe((0, "", "wrote apps/try.cs\n"));
        kit.Read("apps/try.cs").ShouldStartWith("// Made from try.ipynb with: miniflow chapters export --app\n// Run it with: dotnet run try.cs\n#:property PublishAot=false\n");
        kit.Read("apps/try.cs").ShouldContain("// # Mine\n\ndisplay(1 + 1);\n");
    }

    [Fact]
    public async Task A_notebook_that_is_no_program_is_told_and_the_others_are_written()
    {
        kit.Write("bad.dib", "#!csharp\nHTML(\"a\")");
        kit.Write("good.dib", "#!csharp\n1");

        var ended = await kit.RunAsync("chapters", "export", "bad.dib", "good.dib", "--app", "--out", "apps");

        (ended.Code, ended.Output.Replace('\\', '/')).ShouldBe((1, "wrote apps/good.cs\n"));
        ended.Error.ShouldBe("miniflow: bad: Cell 1 cannot become part of an app: it uses HTML, which only a notebook has.\n");
        kit.Has("apps/bad.cs").ShouldBeFalse();
    }

    [Fact]
    public async Task A_kit_that_is_not_built_is_told_before_anything_is_written()
    {
        kit.Write("notebooks/source/02-graphs.dib", TestKit.SourceOf("02-graphs") + "\n#!csharp\n\n#r \"../../artifacts/kit/MiniFlow.Lab.dll\"\n");
        await kit.RunAsync("chapters", "build");

        var ended = await kit.RunAsync("chapters", "export", "--app");

        ended.Code.ShouldBe(2);
        ended.Error.ShouldStartWith("miniflow: the kit is not built: 02-graphs loads ");
        kit.Has("artifacts").ShouldBeFalse();
    }
}
