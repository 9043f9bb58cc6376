using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Notebooks.Tests.Chapters;

public sealed class NbgraderTests : IDisposable
{
    private static readonly ChapterFolders Folders = ChapterFolders.Find(AppContext.BaseDirectory)!;

    private readonly string course = Directory.CreateTempSubdirectory("miniflow-course-").FullName;

    public void Dispose() => Directory.Delete(course, recursive: true);

    [Fact]
    public void Every_students_notebook_keeps_nbgraders_rules()
    {
        foreach (var name in Folders.Names())
        {
            var document = NotebookDocument.Load(Path.Combine(Folders.Student, name + ".ipynb"));

            NbgraderRules.Problems(document).ShouldBeEmpty(name);
            document.Cells.Count(cell => cell.Json["metadata"]?["nbgrader"] is not null).ShouldBe(document.Cells.Count(cell => ExerciseCell.Of(cell) is not null));
        }
    }

    [Fact]
    public void An_answer_and_its_test_are_marked_as_nbgrader_marks_an_autograded_answer()
    {
        var cells = NotebookDocument.Load(Path.Combine(Folders.Student, "03-linear.ipynb")).Cells;
        var answer = cells.Single(cell => cell.Id == "03-linear-answer").Json["metadata"]!["nbgrader"]!;
        var test = cells.Single(cell => cell.Id == "03-linear-check").Json["metadata"]!["nbgrader"]!;

        ((bool)answer["solution"]!, (bool)answer["grade"]!, (bool)answer["locked"]!).ShouldBe((true, false, false));
        ((bool)test["solution"]!, (bool)test["grade"]!, (bool)test["locked"]!, (double)test["points"]!).ShouldBe((false, true, true, 3));
    }

    // What Python computes by nbgrader's formula of the texts below: hashlib.md5(source + "code" + "True" + "False" + "True" + "a-check" + "2.0").
    [Theory]
    [InlineData("Check(\"a\", x)", "a-check", true, 2, "8d1c0a619381a57787061c5ac5be89ba")]
    [InlineData("var größe = 1;\n", "a", false, 0, "9372214874b41df2406d47c2f5423b92")]
    [InlineData("", "half", true, 0.5, "a9914808619626c21b65c0545b2625c9")]
    public void The_checksum_is_nbgraders(string source, string id, bool isTest, double points, string expected) =>
        NbgraderChecksum.Of(new NbgraderCell(id, isTest, points), source).ShouldBe(expected);

    [Theory]
    [InlineData("""{"schema_version": 3, "grade": true, "solution": false, "locked": true, "grade_id": "a"}""", "has no points")]
    [InlineData("""{"schema_version": 3, "grade": false, "solution": true, "locked": false, "grade_id": "a b"}""", "other characters")]
    [InlineData("""{"schema_version": 3, "grade": false, "solution": true, "locked": false, "grade_id": "a", "ours": 1}""", "not allowed")]
    [InlineData("""{"schema_version": 2, "grade": false, "solution": true, "locked": false, "grade_id": "a"}""", "schema_version is 2")]
    [InlineData("""{"schema_version": 3, "grade": false, "solution": true, "grade_id": "a"}""", "locked is missing")]
    public void The_rules_find_what_breaks_them(string metadata, string problem)
    {
        var document = new NotebookDocument();
        document.Cells.Add(NotebookCell.Code("1", "one"));
        document.Cells[0].Metadata["nbgrader"] = JsonNode.Parse(metadata);

        NbgraderRules.Problems(document).ShouldContain(one => one.Contains(problem));
    }

    [Fact]
    public void The_course_keeps_nbgraders_rules_and_a_second_time_nothing_is_written()
    {
        var written = NbgraderCourse.Write(Folders, course);

        written.Count.ShouldBeGreaterThan(2 * Folders.Names().Count);
        NbgraderCourse.Write(Folders, course).ShouldBeEmpty();
        foreach (var name in Folders.Names())
            NbgraderRules.Problems(Source(name)).ShouldBeEmpty(name);
    }

    [Fact]
    public void What_nbgrader_hands_out_has_stubs_and_neither_answers_nor_hidden_tests()
    {
        NbgraderCourse.Write(Folders, course);
        foreach (var name in Folders.Names())
        {
            foreach (var cell in Source(name).Cells.Where(cell => cell.Kind == CellKind.Code))
            {
                var mark = ExerciseCell.Of(cell);
                var (answer, hasSolution) = NbgraderRelease.Of(cell.Source, Setting("begin_solution_delimeter"), Setting("end_solution_delimeter"), NbgraderText.Stub);
                var (test, hasHidden) = NbgraderRelease.Of(cell.Source, Setting("begin_test_delimeter"), Setting("end_test_delimeter"), null);

                hasSolution.ShouldBe(mark?.Role == CellRole.Answer, cell.Source);
                hasHidden.ShouldBe(mark?.Role == CellRole.Check, cell.Source);
                (hasHidden ? test : answer).ShouldNotContain("SOLUTION");
                test.ShouldNotContain(".Require()");
                if (hasSolution)
                    answer.ShouldContain(NbgraderText.Stub);
            }
        }
    }

    [Fact]
    public void The_configuration_has_a_stub_for_the_language_that_the_notebooks_name()
    {
        NbgraderCourse.Write(Folders, course);
        var language = (string)Source(Folders.Names()[0]).Metadata["kernelspec"]!["language"]!;

        File.ReadAllText(Path.Combine(course, "nbgrader_config.py")).ShouldContain($"\"{language}\": \"{NbgraderText.Stub}\"");
    }

    [Fact]
    public void A_configuration_that_somebody_changed_stays()
    {
        var file = Path.Combine(course, "nbgrader_config.py");
        File.WriteAllText(file, "# mine");
        NbgraderCourse.Write(Folders, course);

        File.ReadAllText(file).ShouldBe("# mine");
    }

    [Fact]
    public void What_a_chapter_refers_to_lies_beside_it()
    {
        NbgraderCourse.Write(Folders, course);
        var folder = Path.Combine(course, "source", "03-linear");

        Source("03-linear").Cells.SelectMany(cell => ReferencePaths.In(cell.Source)).ShouldBe(["kit/MiniFlow.Lab.dll"]);
        File.Exists(Path.Combine(folder, "kit", "MiniFlow.Lab.dll")).ShouldBeTrue();
        File.Exists(Path.Combine(folder, "kit", "MiniFlow.dll")).ShouldBeTrue();
    }

    [Fact]
    public void A_library_that_is_not_built_is_named()
    {
        var root = Directory.CreateDirectory(Path.Combine(course, "kit-without-build", "notebooks", "source")).FullName;
        File.Copy(Snapshot.Fixture("../../Fixtures/02-two-cells.dib"), Path.Combine(root, "02-two-cells.dib"));

        Should.Throw<NotebookException>(() => NbgraderCourse.Write(ChapterFolders.Find(root)!, Path.Combine(course, "out")))
            .Message.ShouldContain("Build the kit first: dotnet build MiniFlow.Interactive.sln");
    }

    private NotebookDocument Source(string name) => NotebookDocument.Load(Path.Combine(course, "source", name, name + ".ipynb"));

    private string Setting(string name) =>
        Regex.Match(File.ReadAllText(Path.Combine(course, "nbgrader_config.py")), $"{name} = \"(.*)\"").Groups[1].Value;
}
