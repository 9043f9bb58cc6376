using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Notebooks.Tests.Chapters;

public sealed class NotebookBuilderTests
{
    private static readonly Chapter Chapter = ChapterSource.Parse(
        File.ReadAllText(Snapshot.Fixture("02-two-cells.dib")), "/kit/notebooks/source/02-two-cells.dib");

    [Fact]
    public void The_students_notebook_has_stubs_and_no_answers() =>
        Snapshot.Match(NotebookBuilder.Build(Chapter, Edition.Student, "/kit/notebooks").ToJson(), "02-two-cells.student.ipynb");

    [Fact]
    public void The_solved_notebook_has_the_answers() =>
        Snapshot.Match(NotebookBuilder.Build(Chapter, Edition.Solved, "/kit/notebooks/solved").ToJson(), "02-two-cells.solved.ipynb");

    [Fact]
    public void A_cell_has_the_same_id_in_both_editions_and_every_id_is_there_once()
    {
        var student = Ids(Chapter, Edition.Student);

        student.ShouldBe(Ids(Chapter, Edition.Solved));
        student.ShouldBeUnique();
        student.ShouldAllBe(id => id!.Length <= 64 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
    }

    [Fact]
    public void A_new_cell_changes_no_other_cells_id()
    {
        var extended = Chapter with { Cells = [Chapter.Cells[0], new ChapterCell(CellKind.Code, "csharp", "1", "1", 1, null), .. Chapter.Cells.Skip(1)] };

        Ids(extended, Edition.Student).Where((_, i) => i != 1).ShouldBe(Ids(Chapter, Edition.Student));
    }

    private static List<string?> Ids(Chapter chapter, Edition edition) =>
        [.. NotebookBuilder.Build(chapter, edition, "/kit/notebooks").Cells.Select(cell => cell.Id)];
}
