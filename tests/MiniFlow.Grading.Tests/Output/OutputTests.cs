using System.Text.Json.Nodes;
using System.Xml.Linq;
using MiniFlow.Grading.Input;
using MiniFlow.Grading.Judging;
using MiniFlow.Grading.Output;
using MiniFlow.Grading.Tests.Running;
using MiniFlow.Lab.Checks;

namespace MiniFlow.Grading.Tests.Output;

public sealed class OutputTests
{
    [Theory]
    [InlineData("ada", "ada")]
    [InlineData("Noether, Emmy", "\"Noether, Emmy\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+2", "'=1+2")]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("  =1", "'  =1")]
    public void A_field_is_quoted_as_RFC_4180_says_and_is_never_a_formula(string text, string field) => CsvText.Field(text).ShouldBe(field);

    [Fact]
    public async Task The_table_has_a_row_for_each_student_and_exercise_and_reads_back_as_it_was()
    {
        var rows = Csv.Read(GradesCsv.Long(await SampleBook.Book));

        rows.Count.ShouldBe(1 + 2 * 10);
        rows.ShouldAllBe(row => row.Count == 12);
        rows.Select(row => row[0]).Distinct().ShouldBe(["student", SampleBook.Hostile, "'" + SampleBook.Formula, "ada", "bob", "carl, jr", "dora", "emil", "fay", "gil", "hugo"]);
        rows.Single(row => row[0] == "bob" && row[2] == "linear").Skip(3).Take(6).ShouldBe(["3", "1", "1.5", "partial", "bias-gradient-averaged", ""]);
    }

    [Fact]
    public async Task The_wide_table_has_a_row_for_each_student()
    {
        var rows = Csv.Read(GradesCsv.Wide(await SampleBook.Book));

        rows[0].ShouldBe(["student", "03 linear-by-hand", "03 linear", "03 total", "total", "of", "to review"]);
        rows.Single(row => row[0] == "ada").ShouldBe(["ada", "1", "3", "4", "4", "4", ""]);
        rows.Single(row => row[0] == "bob").ShouldBe(["bob", "1", "1.5", "2.25", "2.25", "4", ""]);
        rows.Single(row => row[0] == "hugo").ShouldBe(["hugo", "", "", "0", "0", "4", ""]);
        rows.Single(row => row[0] == "fay")[^1].ShouldBe("yes");
    }

    [Fact]
    public async Task The_document_keeps_to_its_schema_and_the_schema_finds_what_does_not()
    {
        var schema = new JsonSchema((JsonObject)JsonNode.Parse(GradesDocument.SchemaText)!);
        var document = (JsonObject)JsonNode.Parse(GradesDocument.Of(await SampleBook.Book))!;

        schema.Problems(document).ShouldBeEmpty();

        document["submissions"]![0]!["exercises"]![0]!["status"] = "great";
        document["submissions"]![0]!["total"] = -1;
        document["submissions"]![0]!.AsObject().Remove("student");
        document["extra"] = 1;
        schema.Problems(document).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Neither_code_nor_seed_is_in_the_document() =>
        GradesDocument.Of(await SampleBook.Book).ShouldNotContain("\"sample\"");

    [Fact]
    public async Task JUnit_counts_what_failed_and_what_was_skipped()
    {
        var suites = XDocument.Parse(JUnit.Of(await SampleBook.Book)).Root!.Elements("testsuite").ToList();

        suites.Count.ShouldBe(10);
        XElement Suite(string student) => suites.Single(suite => (string)suite.Attribute("name")! == $"{student} 03");
        Suite("ada").Descendants().Count(one => one.Name.LocalName is "failure" or "error" or "skipped").ShouldBe(0);
        ((string)Suite("bob").Descendants("failure").Single().Attribute("type")!).ShouldBe("bias-gradient-averaged");
        ((int)Suite("emil").Attribute("skipped")!, (int)Suite("fay").Attribute("errors")!).ShouldBe((2, 2));
    }

    // ada 4; bob (1 + 1.5)·0.9; carl and the hostile one (1 + 1)·0.9; dora (0.25 + 2)·0.9; two right ones 4·0.9.
    [Fact]
    public async Task The_summary_is_one_line() =>
        RunSummaryJson.Of(await SampleBook.Book).ShouldBe("""{"schema":1,"students":10,"submissions":9,"missing":1,"points":19.08,"max_points":40,"percent":47.7,"to_review":1,"isolation":"bubblewrap"}""");

    [Theory]
    [InlineData("ada")]
    [InlineData("ada_03-x.y")]
    public void A_plain_name_is_a_file_name(string name) => SafeName.Of(name).ShouldBe(name);

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("..")]
    [InlineData("con")]
    [InlineData("com1.txt")]
    [InlineData("Ada")]
    [InlineData("<script>")]
    [InlineData("=cmd")]
    [InlineData("")]
    public void A_name_that_is_none_for_a_file_becomes_one_that_nobody_else_has(string name)
    {
        var safe = SafeName.Of(name);

        safe.ShouldMatch("^[A-Za-z0-9_-][A-Za-z0-9._-]*$");
        safe.ShouldEndWith(Seeds.Fingerprint(name)[..8]);
        SafeName.Of(name + "x").ShouldNotBe(safe);
    }

    [Fact]
    public async Task The_pages_are_the_committed_ones()
    {
        var book = await SampleBook.Book;

        OverviewPage.Render(book).ShouldMatchSnapshot("overview.html");
        FeedbackPage.Render(book, "bob").ShouldMatchSnapshot("feedback.html");
        FeedbackPage.Render(book, "fay").ShouldMatchSnapshot("feedback-unreadable.html");
    }

    [Fact]
    public async Task Nothing_that_a_student_wrote_is_markup_in_a_page()
    {
        var book = await SampleBook.Book;

        foreach (var page in book.Students.Select(student => FeedbackPage.Render(book, student)).Append(OverviewPage.Render(book)))
        {
            page.ShouldNotContain("<script>alert");
            page.ShouldContain("default-src 'none'");
        }
    }

    [Fact]
    public async Task Neither_a_secret_case_nor_the_model_answer_is_in_the_feedback()
    {
        var book = await SampleBook.Book;
        var linear = ClassOf.Linear.Exercises[1];
        var drawn = linear.Exercise.Cases(Seeds.Of("sample", "linear"))[^1];
        var numbers = Comparison.NumbersOf(drawn.Inputs[0]).Select(number => Grid.Format(number)).ToList();

        linear.Exercise.IsDrawn(linear.Exercise.Cases(1).Count - 1).ShouldBeTrue();
        numbers.ShouldAllBe(number => number.Length >= 4);
        foreach (var page in book.Students.Select(student => FeedbackPage.Render(book, student)))
        {
            numbers.ShouldAllBe(number => !page.Contains(">" + number + "<"));
            page.ShouldNotContain("dZ.MatMul(W.Value.T)");
        }
    }
}
