using MiniFlow.Notebooks.Apps;

namespace MiniFlow.Notebooks.Tests.Apps;

/// <summary>A notebook's cells as one program. Every text here has been compiled, or it would not have been given back.</summary>
public sealed class AppExportTests
{
    [Fact]
    public void Prose_becomes_comments_and_cells_become_statements_in_their_order() =>
        Body("# One\n\nA *word*.", "cs:var n = 1;", "- a list", "cs:Console.WriteLine(n);").ShouldBe(
            """
            // # One
            //
            // A *word*.

            var n = 1;

            // - a list

            Console.WriteLine(n);
            """);

    [Fact]
    public void What_a_cell_ends_with_is_displayed() => Body("cs:1 + 1", "cs:Console.Write(2)").ShouldBe("display(1 + 1);\n\nConsole.Write(2);");

    [Fact]
    public void What_a_later_cell_declares_anew_gets_a_number_everywhere_after() =>
        Body("cs:var x = 1;\nint F() => x;", "cs:string x = \"a\" + F();", "cs:string F(string s) => s + x;\nF(x)").ShouldBe(
            """
            var x = 1;
            int F() => x;

            string x2 = "a" + F();

            string F2(string s) => s + x2;
            display(F2(x2));
            """);

    [Fact]
    public void A_number_that_the_notebook_has_already_is_not_given_again() =>
        Body("cs:int x = 1, x2 = 2;", "cs:var x = x2;").ShouldBe("int x = 1, x2 = 2;\n\nvar x3 = x2;");

    [Fact]
    public void A_name_in_a_block_gives_way_to_one_of_the_program() =>
        Body("cs:foreach (var i in new[] { 1 }) Console.Write(i);", "cs:var i = 2;").ShouldBe(
            "foreach (var i2 in new[] { 1 }) Console.Write(i2);\n\nvar i = 2;");

    [Fact]
    public void A_function_s_own_names_stay() =>
        Body("cs:var x = 1;", "cs:Func<int, int> f = x => { var y = x; return y; };\nvar y = f(x);").ShouldBe(
            "var x = 1;\n\nFunc<int, int> f = x => { var y = x; return y; };\nvar y = f(x);");

    [Fact]
    public void Names_of_tuples_and_anonymous_objects_stay() =>
        Body("cs:var x = 1;", "cs:var x = 2;\nvar t = (x, 3);\nvar o = new { x };\nt.x + o.x").ShouldBe(
            "var x = 1;\n\nvar x2 = 2;\nvar t = (x: x2, 3);\nvar o = new { x = x2 };\ndisplay(t.x + o.x);");

    [Fact]
    public void Types_move_to_the_end_and_may_be_declared_twice() =>
        Body("cs:class A { public A() { } public int N = 1; }\nnew A().N", "cs:class A { public A() { } public int N = 2; }\nnew A().N").ShouldBe(
            """
            // class A stands at the end of this file.
            display(new A().N);

            // class A stands at the end of this file.
            display(new A2().N);

            // ---- Types come last in a program, whichever cell declares them. ----

            class A { public A() { } public int N = 1; }

            class A2 { public A2() { } public int N = 2; }
            """);

    [Fact]
    public void A_library_s_name_that_a_cell_takes_later_is_written_in_full() =>
        Body("cs:using static System.Math;\nMax(1, 2)", "cs:int Max(int a, int b) => a;\nMax(1, 2)").ShouldBe(
            "display(System.Math.Max(1, 2));\n\nint Max(int a, int b) => a;\ndisplay(Max(1, 2));");

    [Fact]
    public void A_variable_without_a_value_gets_the_one_that_it_has_in_a_notebook() =>
        Body("cs:int n, m;\nif (Environment.NewLine is null) n = 1;", "cs:m = 1;\nn + m").ShouldBe(
            "int n = default, m;\nif (Environment.NewLine is null) n = 1;\n\nm = 1;\ndisplay(n + m);");

    [Fact]
    public void Waiting_and_lists_work_as_in_a_cell() =>
        Body("cs:var later = await Task.FromResult(1);\nfrom i in Enumerable.Range(0, 3) select i + later").ShouldBe(
            "var later = await Task.FromResult(1);\ndisplay(from i in Enumerable.Range(0, 3) select i + later);");

    [Fact]
    public void Long_lines_of_prose_are_broken_and_hang_below_their_mark()
    {
        var lines = Body("- " + string.Join(' ', Enumerable.Repeat("word", 30)), "cs:_ = 1;").Split('\n');

        lines[0].Length.ShouldBeInRange(90, 103);
        lines[1].ShouldStartWith("//   word");
    }

    [Theory]
    [InlineData("cs:var n = 1;|cs:int wrong = \"a\";", "Cell 2 does not compile, line 1: Cannot implicitly convert type 'string' to 'int' (CS0029)")]
    [InlineData("cs:HTML(\"<b>a</b>\")", "Cell 1 cannot become part of an app: it uses HTML, which only a notebook has.")]
    [InlineData("cs:return 1;", "Cell 1 cannot become part of an app: it returns, which would end the app.")]
    [InlineData("cs:int N => 1;", "Cell 1 cannot become part of an app: it declares 'int N => 1;' outside of a type.")]
    [InlineData("cs:#r \"nuget: X, 1.0\"", "Cell 1 cannot become part of an app: '#r X, 1.0' is for notebooks.")]
    [InlineData("cs:#!unknown", "Cell 1: (1,1): error DNI101: Unknown magic command '#!unknown'")]
    public void A_notebook_that_is_no_program_is_refused_with_the_cell(string cells, string message) =>
        Should.Throw<NotebookException>(() => Body(cells.Split('|'))).Message.ShouldBe(message);

    [Fact]
    public void A_library_that_no_project_gives_is_refused_with_its_file()
    {
        var file = typeof(AppExportTests).Assembly.Location;

        Should.Throw<NotebookException>(() => Body($"cs:#r \"{file.Replace('\\', '/')}\"")).Message.ShouldEndWith("and an app can refer to projects and packages only.");
    }

    [Fact]
    public void A_library_is_referred_to_as_the_caller_says()
    {
        var file = typeof(AppExportTests).Assembly.Location.Replace('\\', '/');

        Export([$"cs:#r \"{file}\"\n_ = 1;"], path => $"#:project {Path.GetFileName(path)}").ShouldStartWith("#:project MiniFlow.Notebooks.Tests.dll\n#:property PublishAot=false\n");
    }

    /// <summary>The app without what stands above its first cell and without the method that displays.</summary>
    private static string Body(params string[] cells)
    {
        var app = Export(cells, _ => null);
        var begin = app.IndexOf("using static Display;\n", StringComparison.Ordinal) + "using static Display;\n".Length;
        var code = app[begin..app.IndexOf("static class Display", StringComparison.Ordinal)];
        var text = string.Join('\n', code.Split('\n').Where(line => !line.StartsWith("using ", StringComparison.Ordinal))).Trim();
        return text.EndsWith("declares them. ----", StringComparison.Ordinal) ? text[..text.LastIndexOf("\n\n//", StringComparison.Ordinal)] : text;
    }

    private static string Export(string[] cells, Func<string, string?> directiveFor)
    {
        var document = new NotebookDocument();
        foreach (var cell in cells)
            document.Cells.Add(cell.StartsWith("cs:", StringComparison.Ordinal) ? NotebookCell.Code(cell[3..], $"cell-{document.Cells.Count}") : NotebookCell.Markdown(cell, $"cell-{document.Cells.Count}"));
        return AppExport.Write(document, new AppOptions { Folder = AppContext.BaseDirectory, DirectiveFor = directiveFor }).ReplaceLineEndings("\n");
    }
}
