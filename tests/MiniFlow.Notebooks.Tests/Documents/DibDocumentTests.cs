namespace MiniFlow.Notebooks.Tests.Documents;

public sealed class DibDocumentTests
{
    private const string Chapter = """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"languageName":"csharp","name":"csharp"}]},"chapter":"02"}

        #!markdown

        # Your own Mul

        With a list.

        #!csharp

        #!time
        var a = 1;

        a

        #!html

        <p>raw</p>

        """;

    [Fact]
    public void A_dib_text_becomes_the_same_cells_that_a_notebook_has()
    {
        var document = DibDocument.Parse(Chapter);

        document.Cells.Select(cell => cell.Kind).ShouldBe([CellKind.Markdown, CellKind.Code, CellKind.Code]);
        document.Cells[0].Source.ShouldBe("# Your own Mul\n\nWith a list.");
        document.Cells[1].Source.ShouldBe("#!time\nvar a = 1;\n\na");
        document.KernelNameOf(document.Cells[2]).ShouldBe("html");
        ((string?)document.Metadata["chapter"]).ShouldBe("02");
    }

    [Fact]
    public void Writing_what_was_read_gives_the_same_cells()
    {
        var document = DibDocument.Parse(Chapter);

        var again = DibDocument.Parse(DibDocument.Write(document));

        again.Cells.Select(cell => cell.Source).ShouldBe(document.Cells.Select(cell => cell.Source));
        again.Cells.Select(cell => cell.Id).ShouldBe(document.Cells.Select(cell => cell.Id));
    }

    [Fact]
    public void Ids_are_the_same_each_time_and_differ_between_equal_cells()
    {
        var ids = DibDocument.Parse("#!csharp\n1\n#!csharp\n1\n").Cells.Select(cell => cell.Id).ToList();

        ids.ShouldBeUnique();
        ids.ShouldBe(DibDocument.Parse("#!csharp\r\n1\r\n#!csharp\r\n1").Cells.Select(cell => cell.Id));
    }

    [Fact]
    public void A_text_without_front_matter_is_one_csharp_cell()
    {
        var document = DibDocument.Parse("var a = 1;\na");

        document.Cells.Single().Source.ShouldBe("var a = 1;\na");
        document.KernelNameOf(document.Cells[0]).ShouldBe("csharp");
    }

    [Fact]
    public void Broken_front_matter_is_refused_with_its_line()
    {
        var error = Should.Throw<NotebookException>(() => DibDocument.Parse("#!meta\n\n{\"a\":\n}\n\n#!csharp\n1", "02.dib"));

        error.Message.ShouldStartWith("02.dib, line 4");
    }
}
