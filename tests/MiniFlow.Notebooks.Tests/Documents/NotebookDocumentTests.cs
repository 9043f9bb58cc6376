using System.Text.Json.Nodes;

namespace MiniFlow.Notebooks.Tests.Documents;

public sealed class NotebookDocumentTests
{
    [Fact]
    public void A_notebook_that_nobody_changed_is_written_back_byte_for_byte()
    {
        // The real kernel's file ends without a line end; Jupyter writes one.
        var text = Fixture.Read("expected.ipynb").TrimEnd('\n') + "\n";

        NotebookDocument.Parse(text).ToJson().ShouldBe(text);
    }

    [Fact]
    public void Fields_that_nobody_here_knows_keep_their_place_and_value()
    {
        const string text = """
            {
             "zeta": {
              "b": 1.50,
              "a": 1e-05
             },
             "cells": [
              {
               "id": "one",
               "attachments": {},
               "cell_type": "markdown",
               "metadata": {
                "nbgrader": {
                 "locked": true
                }
               },
               "source": "one string, not an array"
              }
             ],
             "nbformat_minor": 5,
             "nbformat": 4,
             "metadata": {}
            }

            """;

        NotebookDocument.Parse(text).ToJson().ShouldBe(text);
    }

    // Expected text from Python: json.dumps(s, ensure_ascii=False).
    [Theory]
    [InlineData("ü – ∂f/∂x 😀", "\"ü – ∂f/∂x 😀\"")]
    [InlineData("<b a=\"1\">&'+`</b>", "\"<b a=\\\"1\\\">&'+`</b>\"")]
    [InlineData("\u001b[31m\t\\ \u007f\u2028", "\"\\u001b[31m\\t\\\\ \u007f\u2028\"")]
    public void Text_is_escaped_no_more_than_Jupyter_escapes_it(string text, string expected)
    {
        var document = new NotebookDocument();
        document.Cells.Add(NotebookCell.Code(text, "a"));

        document.ToJson().ShouldContain(expected);
    }

    [Fact]
    public void A_new_source_is_an_array_of_lines_that_keep_their_ends()
    {
        var cell = NotebookCell.Code("var a = 1;\n\na", "a");

        cell.Json["source"]!.ToJsonString().ShouldBe("""["var a = 1;\n","\n","a"]""");
        cell.Source.ShouldBe("var a = 1;\n\na");
    }

    [Fact]
    public void Cells_can_be_added_removed_and_taken_from_another_notebook()
    {
        var other = NotebookDocument.Parse(Fixture.Read("expected.ipynb"));
        var document = new NotebookDocument();
        document.Cells.Add(NotebookCell.Markdown("# One", "one"));
        document.Cells.Add(other.Cells[3]);
        document.Cells.Insert(0, NotebookCell.Code("1", "zero"));
        document.Cells.RemoveAt(1);

        var read = NotebookDocument.Parse(document.ToJson());

        read.Cells.Select(cell => cell.Id).ShouldBe(["zero", "p003"]);
        other.Cells.Count.ShouldBe(40);
    }

    [Fact]
    public void A_cell_says_which_kernel_it_is_for()
    {
        var document = NotebookDocument.Parse(Fixture.Read("expected.ipynb"));

        document.KernelNameOf(document.Cells[0]).ShouldBe("csharp");
        document.KernelNameOf(document.Cells[28]).ShouldBe("html");
        document.KernelNameOf(new NotebookCell(new JsonObject { ["cell_type"] = "code" })).ShouldBe("csharp");
    }

    [Fact]
    public void An_output_is_read_by_kind_and_MIME_type()
    {
        var document = NotebookDocument.Parse(Fixture.Read("expected.ipynb"));

        document.Cells[1].Outputs.Single().GetText("text/plain").ShouldBe("plain text");
        document.Cells[16].Outputs.Single().StreamText.ShouldBe("to stderr\n");
        document.Cells[22].Outputs.Single().ErrorMessage.ShouldStartWith("(1,1): error CS0103");
        document.Cells[35].Outputs.Single().GetText("text/plain").ShouldBe("");
    }

    [Theory]
    [InlineData("{\n \"cells\": [,]\n}", "line 2, column 12.")]
    [InlineData("[]", "not an object")]
    [InlineData("{\"nbformat\": 3, \"worksheets\": []}", "nbformat is 3")]
    [InlineData("{\"nbformat\": 4, \"cells\": [1]}", "must be an array of objects")]
    [InlineData("{\"nbformat\": 4, \"cells\": [], \"cells\": []}", "'cells'")]
    [InlineData("{\"cells\": [", "There is an open JSON object or array that should be closed.")]
    [InlineData("", "is empty")]
    [InlineData(" \n", "is empty")]
    public void A_file_that_is_no_notebook_is_refused_with_the_place(string text, string place)
    {
        var error = Should.Throw<NotebookException>(() => NotebookDocument.Parse(text, "broken.ipynb"));

        error.Message.ShouldStartWith("broken.ipynb");
        error.Message.ShouldContain(place);
    }

    [Fact]
    public void Saving_replaces_the_file_and_leaves_nothing_beside_it()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var path = Path.Combine(folder, "a.ipynb");
        File.WriteAllText(path, "old");

        new NotebookDocument().Save(path);

        NotebookDocument.Load(path).Cells.ShouldBeEmpty();
        Directory.GetFileSystemEntries(folder).ShouldBe([path]);
        Directory.Delete(folder, recursive: true);
    }
}
