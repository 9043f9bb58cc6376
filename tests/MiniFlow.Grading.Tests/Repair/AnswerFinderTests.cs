using MiniFlow.Grading.Repair;
using MiniFlow.Grading.Scores;
using MiniFlow.Grading.Tests.Corpus;
using MiniFlow.Grading.Tests.Running;
using MiniFlow.Notebooks;

namespace MiniFlow.Grading.Tests.Repair;

public sealed class AnswerFinderTests
{
    [Fact]
    public void Answers_are_found_by_their_marks_and_nothing_is_said()
    {
        var (answers, findings) = Find(Homework.Linear(Answers.Linear));

        findings.ShouldBeEmpty();
        answers.Select(answer => (answer.Exercise, answer.State)).ShouldBe([("linear-by-hand", AnswerState.Found), ("linear", AnswerState.Found)]);
        answers[1].Code.ShouldBe(Answers.Linear);
    }

    [Fact]
    public void A_stub_is_untouched_whatever_its_comments_and_spaces()
    {
        var homework = Homework.Of("03-linear");
        homework.AnswerTo("linear").Source = homework.AnswerTo("linear").Source.Replace("// Your turn", "// I will do this later").Replace("    ", "\t");

        Find(homework).Answers.ShouldAllBe(answer => answer.State == AnswerState.Untouched);
    }

    [Fact]
    public void What_nbgrader_hands_out_is_untouched_too()
    {
        var homework = Homework.Of("03-linear").With("linear-by-hand", """
            // Exercise: linear-by-hand
            // double? z11 = -9, z12 = null;     // Your turn: replace each null.
            // double? z21 = null, z22 = null;
            // YOUR CODE HERE
            """);

        Find(homework).Answers.ShouldAllBe(answer => answer.State == AnswerState.Untouched);
        Find(homework.With("linear-by-hand", "double? z11 = -9;")).Answers[0].State.ShouldBe(AnswerState.Found);
    }

    [Fact]
    public void An_answer_that_lost_its_metadata_is_found_by_its_id_and_one_without_an_id_by_its_first_line()
    {
        var byId = Homework.Linear(Answers.Linear).But(one => one.AnswerTo("linear").Json["metadata"] = new System.Text.Json.Nodes.JsonObject());
        var byLine = Homework.Linear(Answers.Node("", "")).But(one => { var cell = one.AnswerTo("linear"); cell.Json["metadata"] = new System.Text.Json.Nodes.JsonObject(); cell.Json.Remove("id"); });

        Find(byId).Answers[1].State.ShouldBe(AnswerState.Found);
        Find(byLine).Answers[1].State.ShouldBe(AnswerState.Found);
    }

    [Fact]
    public void An_answer_without_any_mark_is_found_by_its_place()
    {
        var homework = Homework.Linear(Answers.Linear);
        Replace(homework, homework.AnswerTo("linear"));

        Said(homework, "linear").ShouldStartWith("The cell of 'linear' has lost its mark. Cell 21, which stands in its place before the check, was graded.");
    }

    [Fact]
    public void An_answer_at_another_place_is_found_by_what_it_defines()
    {
        var homework = Homework.Linear(Answers.Linear);
        homework.Remove(homework.AnswerTo("linear"));
        homework.InsertBefore(homework.Cells[2], Answers.Linear);

        Said(homework, "linear").ShouldBe("The cell of 'linear' is missing. Cell 3, which defines `Linear`, was graded in its place.");
        Find(homework).Answers[1].Code.ShouldBe(Answers.Linear);
    }

    [Fact]
    public void Two_answers_that_were_merged_into_one_cell_both_count()
    {
        var homework = Homework.Linear(Answers.Linear + "\n" + Answers.ByHand);
        homework.Remove(homework.AnswerTo("linear-by-hand"));

        var (answers, _) = Find(homework);

        answers.ShouldAllBe(answer => answer.State == AnswerState.Found && answer.Cell == 19);
        Said(homework, "linear-by-hand").ShouldBe("The cell of 'linear-by-hand' is missing. Cell 20, which defines `z11`, `z12`, `z21` and `z22`, was graded in its place.");
    }

    [Fact]
    public void An_answer_that_was_turned_into_prose_is_graded_as_code_and_a_copy_in_prose_is_not()
    {
        var turned = Homework.Linear(Answers.Linear).But(one => one.AnswerTo("linear").Json["cell_type"] = "markdown");
        var copied = Homework.Linear(Answers.Linear);
        Copy(copied, "linear", Answers.Node("", ""));
        copied.AnswerTo("linear").Json["cell_type"] = "markdown";

        Find(turned).Answers[1].Code.ShouldBe(Answers.Linear);
        Said(turned, "linear").ShouldBe("Cell 21, which answers 'linear', is prose and not code. It was graded as code.");
        Find(copied).Answers[1].Code.ShouldBe(Answers.Linear);
        Find(copied).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_cell_that_is_gone_is_missing_and_said()
    {
        var homework = Homework.Linear(Answers.Linear).But(one => one.Remove(one.AnswerTo("linear")));

        Find(homework).Answers[1].State.ShouldBe(AnswerState.Missing);
        Said(homework, "linear").ShouldContain("There is no cell with an answer to 'linear'");
    }

    [Fact]
    public void Of_two_answers_the_last_one_before_the_check_counts_and_both_are_named()
    {
        var homework = Homework.Linear(Answers.Linear);
        Copy(homework, "linear", Answers.Node("", ""));

        Find(homework).Answers[1].Code.ShouldBe(Answers.Linear);
        Said(homework, "linear").ShouldBe("'linear' is answered 2 times, differently (cell 21 and cell 22). The last one before the check, cell 22, was graded: run from top to bottom, it is the one that counts.");
    }

    [Fact]
    public void A_copy_of_the_stub_beside_an_answer_counts_for_nothing()
    {
        var homework = Homework.Linear(Answers.Linear);
        Copy(homework, "linear", Homework.Of("03-linear").AnswerTo("linear").Source);

        Find(homework).Answers[1].Code.ShouldBe(Answers.Linear);
        Said(homework, "linear").ShouldContain("is there 2 times (cell 21 and cell 22), with only one answer");
    }

    [Fact]
    public void An_answer_that_was_split_is_joined()
    {
        var lines = Answers.Linear.Split('\n');
        var homework = Homework.Linear(string.Join('\n', lines[..6]));
        homework.InsertBefore(homework.CheckOf("linear"), string.Join('\n', lines[6..]));

        var (answers, findings) = Find(homework);

        CSharp.Tokens(answers[1].Code!).ShouldBe(CSharp.Tokens(Answers.Linear));
        findings.ShouldHaveSingleItem().Sentence.ShouldBe("The answer to 'linear' was split over cell 21 and cell 22. They were joined.");
    }

    [Fact]
    public void A_helper_in_a_cell_of_the_students_own_comes_along_and_what_else_stands_there_does_not()
    {
        var homework = Homework.Linear(Answers.Node("Value = Helper(this);", ""));
        homework.InsertBefore(homework.AnswerTo("linear"), "static Tensor Helper(Node node) => Other.Value(node);");
        homework.InsertBefore(homework.AnswerTo("linear"), "static class Other { public static Tensor Value(Node node) => null; }");
        homework.InsertBefore(homework.AnswerTo("linear"), "while (true) { }");

        var answer = Find(homework).Answers[1];

        answer.Needs.Select(need => need.Source[..12]).ShouldBe(["static Tenso", "static class"]);
        Find(homework).Findings.Select(finding => finding.Sentence).ShouldContain("The answer to 'linear' uses `Helper` from cell 21, which was run with it.");
    }

    [Fact]
    public void A_conflict_within_an_answer_needs_the_student()
    {
        var homework = Homework.Linear($"<<<<<<< HEAD\n{Answers.Linear}\n=======\n{Answers.Node("", "")}\n>>>>>>> theirs\n");

        Find(homework).Answers[1].State.ShouldBe(AnswerState.Conflict);
        Find(homework).Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.Review);
    }

    [Fact]
    public void A_conflict_with_the_untouched_stub_is_no_question()
    {
        var homework = Homework.Linear($"<<<<<<< HEAD\n{Homework.Of("03-linear").AnswerTo("linear").Source}\n=======\n{Answers.Linear}\n>>>>>>> theirs\n");

        CSharp.Tokens(Find(homework).Answers[1].Code!).ShouldBe(CSharp.Tokens(Answers.Linear));
        Said(homework, "linear").ShouldContain("with only one answer");
    }

    [Fact]
    public void Changed_points_an_edited_check_and_another_kernel_are_said_and_change_nothing()
    {
        var homework = Homework.Linear(Answers.Linear);
        homework.CheckOf("linear").Metadata["miniflow"]!["points"] = 300;
        homework.CheckOf("linear").Source = "Console.WriteLine(\"passed\")";
        homework.AnswerTo("linear").Metadata["polyglot_notebook"]!["kernelName"] = "fsharp";

        var (answers, findings) = Find(homework);

        answers[1].Code.ShouldBe(Answers.Linear);
        findings.Select(finding => finding.Sentence).ShouldBe(
        [
            "The check of 'linear', cell 22, is not as it was handed out. The original one was used.",
            "The notebook says that 'linear' is worth 300 points. It is worth 3.",
            "Cell 21 is set to the kernel fsharp. It was graded as C#.",
        ]);
    }

    [Fact]
    public void Only_answers_of_a_submission_are_run_and_everything_else_is_the_instructors()
    {
        var homework = Homework.Linear(Answers.Linear);
        foreach (var cell in homework.Cells.Where(cell => cell.Kind == CellKind.Code && MiniFlow.Notebooks.Chapters.ExerciseCell.Of(cell) is null))
            cell.Source = "throw new Exception(\"edited\");";

        var run = AssembledRun.Of(ClassOf.Linear, Find(homework).Answers);

        run.Cells.ShouldAllBe(cell => !cell.Code.Contains("edited"));
        run.Cells.Select(cell => cell.Index).ShouldBeUnique();
        run.Cells[^1].Index.ShouldBe(run.Checks["linear"]);
    }

    [Fact]
    public void Cells_have_the_positions_that_the_student_finds_them_at()
    {
        var homework = Homework.Linear(Answers.Linear);
        homework.InsertBefore(homework.Cells[1], "// mine");
        var places = new[] { homework.AnswerTo("linear"), homework.CheckOf("linear") }.Select(homework.Cells.IndexOf);

        var run = AssembledRun.Of(ClassOf.Linear, Find(homework).Answers);

        run.Cells.TakeLast(2).Select(cell => cell.Index).ShouldBe(places);
        run.Cells.Select(cell => cell.Index).ShouldBeUnique();
    }

    private static (IReadOnlyList<FoundAnswer> Answers, IReadOnlyList<Finding> Findings) Find(Homework homework) =>
        AnswerFinder.Find(ClassOf.Linear, NotebookReader.Read(homework.Bytes));

    private static string Said(Homework homework, string exercise) => Find(homework).Findings.Where(finding => finding.Exercise == exercise).ShouldHaveSingleItem().Sentence;

    private static void Replace(Homework homework, NotebookCell cell)
    {
        homework.InsertBefore(cell, cell.Source);
        homework.Remove(cell);
    }

    private static void Copy(Homework homework, string exercise, string source)
    {
        var copy = new NotebookCell((System.Text.Json.Nodes.JsonObject)homework.AnswerTo(exercise).Json.DeepClone()) { Source = source };
        homework.Cells.Insert(homework.Cells.IndexOf(homework.AnswerTo(exercise)), copy);
    }
}
