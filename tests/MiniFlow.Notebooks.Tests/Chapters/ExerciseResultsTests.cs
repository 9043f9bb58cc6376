using System.Text.Json.Nodes;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Notebooks.Tests.Chapters;

public sealed class ExerciseResultsTests
{
    private readonly NotebookDocument document = new();

    [Fact]
    public void A_result_is_read_from_the_check_cells_own_output()
    {
        AddCell("mul", CellRole.Answer);
        AddCell("mul", CellRole.Check, Result("mul", "passed", """, "metrics": {"test accuracy": 0.9242}"""));

        var result = ExerciseResults.Of(document).ShouldHaveSingleItem();

        result.Status.ShouldBe(ExerciseStatus.Passed);
        (result.Title, result.Points, result.Earned, result.Message).ShouldBe(("Title of mul", 2, 2, "Well done."));
        result.Metrics["test accuracy"].ShouldBe(0.9242);
    }

    [Fact]
    public void The_last_result_of_the_check_cell_counts()
    {
        AddCell("mul", CellRole.Check, Result("mul", "failed"), Result("mul", "passed"));

        ExerciseResults.Of(document).ShouldHaveSingleItem().Status.ShouldBe(ExerciseStatus.Passed);
    }

    [Fact]
    public void An_answer_cell_cannot_check_itself_and_no_cell_another_exercise()
    {
        AddCell("mul", CellRole.Answer, Result("mul", "passed"));
        AddCell("mul", CellRole.Check, Result("add", "passed"));
        AddCell(null, CellRole.Check, Result("mul", "passed"));

        ExerciseResults.Of(document).Single(result => result.Exercise == "mul").Status.ShouldBe(ExerciseStatus.NotChecked);
    }

    [Fact]
    public void An_exercise_is_worth_what_the_metadata_says_and_earns_no_more()
    {
        AddCell("mul", CellRole.Check, Result("mul", "passed", """, "points": 100, "earned": 100"""));

        var result = ExerciseResults.Of(document).ShouldHaveSingleItem();
        (result.Points, result.Earned).ShouldBe((2, 2));
    }

    [Theory]
    [InlineData("""{"schema": 2, "exercise": "mul", "status": "passed"}""")]
    [InlineData("""{"schema": 1, "exercise": "mul", "status": "excellent"}""")]
    [InlineData("""{"schema": 1, "exercise": "mul", "status": "passed", "points": "many"}""")]
    [InlineData("""{"schema": 1, "exercise": "mul", "status": ["passed"]}""")]
    [InlineData("""["passed"]""")]
    [InlineData("\"passed\"")]
    [InlineData("true")]
    public void A_result_that_cannot_be_read_is_none(string json)
    {
        AddCell("mul", CellRole.Check, JsonNode.Parse(json)!);

        ExerciseResults.Of(document).ShouldHaveSingleItem().Status.ShouldBe(ExerciseStatus.NotChecked);
    }

    [Fact]
    public void A_notebook_without_our_metadata_counts_by_what_it_put_out()
    {
        AddCell(null, CellRole.Check, Result("mul", "failed"));
        AddCell(null, CellRole.Check, Result("mul", "not-started"));

        ExerciseResults.Of(document).ShouldHaveSingleItem().Status.ShouldBe(ExerciseStatus.NotStarted);
    }

    private void AddCell(string? exercise, CellRole role, params JsonNode[] results)
    {
        var cell = NotebookCell.Code("1", $"cell-{document.Cells.Count}");
        if (exercise is not null)
            new ExerciseCell(exercise, role, 2).WriteTo(cell);
        foreach (var result in results)
        {
            cell.OutputsJson.Add((JsonNode)new JsonObject
            {
                ["output_type"] = "display_data",
                ["data"] = new JsonObject { ["application/vnd.miniflow.check+json"] = result },
            });
        }

        document.Cells.Add(cell);
    }

    private static JsonObject Result(string exercise, string status, string more = "")
    {
        var json = JsonNode.Parse(
            $$"""
            {"schema": 1, "chapter": "02", "exercise": "{{exercise}}", "title": "Title of {{exercise}}", "status": "{{status}}", "message": "Well done.", "misconception": null}
            """)!.AsObject();
        var fields = JsonNode.Parse("""{"points": 2, "earned": 2}""")!.AsObject();
        foreach (var (key, value) in JsonNode.Parse("{\"_\": 0" + more + "}")!.AsObject())
            fields[key] = value?.DeepClone();
        foreach (var (key, value) in fields)
            json[key] = value?.DeepClone();
        return json;
    }
}
