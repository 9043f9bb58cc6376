using MiniFlow.Grading.Input;
using MiniFlow.Grading.Judging;
using MiniFlow.Grading.Running;
using MiniFlow.Grading.Tests.Corpus;

namespace MiniFlow.Grading.Tests.Running;

public sealed class GradingPlanTests
{
    private static readonly Assignment sigmoid = Assignment.Load(Path.Combine(Homework.Kit.Source, "04-sigmoid.dib"), Homework.Kit.Student);

    [Fact]
    public void What_cannot_be_opened_makes_no_chapter_part_of_everybodys_homework()
    {
        var plan = Plan(Notebook("ada", "03-linear.ipynb"), Unopened("bob", "homework.zip"), Unopened("cy", "04-sigmoid.pdf"));

        plan.Assignments.ShouldBe([ClassOf.Linear]);
        plan.Items.Select(item => (item.Student, item.Files.Count)).ShouldBe([("ada", 1), ("bob", 1), ("cy", 0)]);
    }

    [Fact]
    public void A_notebook_goes_before_a_later_zip_that_cannot_be_opened()
    {
        var late = Unopened("ada", "03-linear.zip") with { HandedIn = ClassOf.Monday.AddDays(1) };

        Plan(Notebook("ada", "03-linear.ipynb"), Unopened("ada", "homework.zip"), late).Items.ShouldHaveSingleItem().Files.Select(file => file.Name).ShouldBe(["03-linear.zip", "03-linear.ipynb"]);
    }

    [Fact]
    public void A_class_that_handed_in_nothing_that_can_be_opened_needs_to_know_the_chapter()
    {
        Should.Throw<GradingException>(() => Plan(Unopened("bob", "homework.zip"))).Message.ShouldBe(
            "Nothing in the folder belongs to a chapter of the kit. Say which one is meant with --chapter, if there is work of it that cannot be read.\n  bob/homework.zip cannot be read.");
        Plan(Unopened("bob", "03-linear.zip")).Items.ShouldHaveSingleItem().Files.ShouldHaveSingleItem();
    }

    private static GradingPlan Plan(params SubmittedFile[] files) =>
        GradingPlan.Of([ClassOf.Linear, sigmoid], new SubmissionSet([.. files.Select(file => file.Student).Distinct()], files, []), areChosen: false);

    private static SubmittedFile Notebook(string student, string name) => new(student, name, $"{student}/{name}", ClassOf.Monday, () => Homework.Of("03-linear").Bytes);

    private static SubmittedFile Unopened(string student, string name) => Notebook(student, name) with { Read = () => throw new GradingException("broken"), IsUnopened = true };
}
