using System.Text;
using MiniFlow.Grading.Repair;
using MiniFlow.Grading.Scores;
using MiniFlow.Grading.Tests.Corpus;

namespace MiniFlow.Grading.Tests.Repair;

public sealed class NotebookReaderTests
{
    private static readonly Homework Right = Homework.Linear(Answers.Linear);

    [Fact]
    public void A_notebook_as_it_was_handed_out_has_nothing_to_repair()
    {
        var read = NotebookReader.Read(Right.Bytes);

        read.Findings.ShouldBeEmpty();
        read.Chapter.ShouldBe("03");
        read.Cells.Count.ShouldBe(Right.Cells.Count);
        read.Cells.Select(cell => cell.Source).ShouldBe(Right.Cells.Select(cell => cell.Source));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("   \n", "is empty")]
    [InlineData("<!DOCTYPE html><html></html>", "but a web page")]
    [InlineData("%PDF-1.7", "but a PDF")]
    [InlineData("PK\u0003\u0004rest", "but a zip")]
    [InlineData("#!csharp\n1", "but a .dib file")]
    [InlineData("hello", "but something else")]
    [InlineData("{", "its JSON is broken")]
    [InlineData("{}", "it has no list of cells")]
    [InlineData("{\"cells\": 3}", "it has no list of cells")]
    [InlineData("{\"cells\": [{\"source\": \"", "its JSON is broken")]
    public void What_is_no_notebook_is_that_students_finding(string text, string sentence)
    {
        var read = NotebookReader.Read(Encoding.UTF8.GetBytes(text));

        read.IsReadable.ShouldBeFalse();
        read.Findings.Select(finding => finding.Sentence).ShouldContain(one => one.Contains(sentence));
    }

    [Fact]
    public void Byte_order_marks_and_UTF_16_are_taken_away()
    {
        Repaired([.. Encoding.UTF8.Preamble, .. Right.Bytes], "byte order mark");
        Repaired([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Right.Text)], "UTF-16");
        Repaired([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Right.Text)], "UTF-16");
    }

    [Fact]
    public void Line_breaks_within_texts_trailing_commas_and_another_format_are_put_right()
    {
        Repaired(Encoding.UTF8.GetBytes(Right.Text.Replace("batch size", "batch\nsize")), "line breaks or tabs", sameCells: false);
        Repaired(Encoding.UTF8.GetBytes(Right.Text.Replace("\"nbformat\": 4", "\"nbformat\": 5")), "format 5");
        NotebookReader.Read(Encoding.UTF8.GetBytes(Right.Text.TrimEnd().TrimEnd('}') + ",\n}")).Cells.Count.ShouldBe(Right.Cells.Count);
    }

    [Fact]
    public void Nbformat_3_keeps_its_cells_in_worksheets_and_calls_code_input()
    {
        var old = """{"nbformat": 3, "metadata": {}, "worksheets": [{"cells": [{"cell_type": "code", "language": "csharp", "input": ["// Exercise: linear\n", "1"], "outputs": []}]}]}""";

        var read = NotebookReader.Read(Encoding.UTF8.GetBytes(old));

        read.Cells.ShouldHaveSingleItem().Source.ShouldBe("// Exercise: linear\n1");
        read.Findings.ShouldHaveSingleItem().Sentence.ShouldBe("The notebook has format 3, and the course uses format 4. Its cells were read all the same.");
    }

    [Fact]
    public void A_file_that_breaks_off_gives_the_cells_before_and_somebody_has_to_look()
    {
        var text = Right.Text;
        var read = NotebookReader.Read(Encoding.UTF8.GetBytes(text[..(text.Length / 2)]));

        read.Cells.Count.ShouldBeInRange(3, Right.Cells.Count - 1);
        read.Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.Review);
        read.Findings[0].Sentence.ShouldMatch(@"^The file is broken in line \d+, after cell \d+: the cells up to there were graded");
    }

    [Fact]
    public void A_conflict_that_touches_no_answer_is_resolved_and_said()
    {
        var lines = Right.Text.Split('\n').ToList();
        var place = lines.FindIndex(line => line.Contains("\"execution_count\""));
        lines[place..(place + 1)].ShouldHaveSingleItem();
        lines.InsertRange(place + 1, ["=======", lines[place].Replace("null", "7"), ">>>>>>> theirs"]);
        lines.Insert(place, "<<<<<<< HEAD");

        var read = NotebookReader.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

        read.Cells.Count.ShouldBe(Right.Cells.Count);
        read.Findings.ShouldHaveSingleItem().Sentence.ShouldContain("Both sides have the same cells");
    }

    [Fact]
    public void A_huge_output_is_not_kept()
    {
        var homework = Homework.Linear(Answers.Linear);
        homework.CheckOf("linear").OutputsJson.Add(System.Text.Json.Nodes.JsonNode.Parse($$"""{"output_type": "stream", "name": "stdout", "text": "{{new string('x', 10 << 20)}}"}"""));

        var read = NotebookReader.Read(homework.Bytes);

        read.Findings.ShouldBeEmpty();
        read.Cells.Sum(cell => cell.Source.Length).ShouldBeLessThan(50_000);
    }

    [Fact]
    public void Nesting_without_end_is_no_notebook() =>
        NotebookReader.Read(Encoding.UTF8.GetBytes("{\"cells\":" + new string('[', 100_000))).IsReadable.ShouldBeFalse();

    [Theory]
    [InlineData("(", 100_000)]
    [InlineData("(", 40_000)]
    [InlineData("!", 40_000)]
    [InlineData("1+", 20_000)]
    [InlineData("x=>", 15_000)]
    [InlineData("a<", 20_000)]
    [InlineData("{", 40_000)]
    public void Code_that_nobody_writes_is_not_looked_at(string piece, int times)
    {
        var code = string.Concat(Enumerable.Repeat(piece, times));

        CSharp.IsReasonable(code).ShouldBeFalse();
        CSharp.Declares(code).ShouldBeEmpty();
        CSharp.Tokens(code).ShouldBe(code);
    }

    private static void Repaired(byte[] content, string sentence, bool sameCells = true)
    {
        var read = NotebookReader.Read(content);

        read.Findings.Where(finding => finding.Kind == FindingKind.Repaired).ShouldHaveSingleItem().Sentence.ShouldContain(sentence);
        read.Cells.Count.ShouldBe(Right.Cells.Count);
        if (sameCells)
            read.Cells.Select(cell => cell.Source).ShouldBe(Right.Cells.Select(cell => cell.Source));
    }
}
