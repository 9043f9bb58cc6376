using MiniFlow.Grading.Input;
using MiniFlow.Grading.Judging;
using MiniFlow.Grading.Running;
using MiniFlow.Grading.Tests.Isolation;
using MiniFlow.Grading.Tests.Running;
using MiniFlow.Lab.Tests.Exercises;

namespace MiniFlow.Grading.Tests.Corpus;

/// <summary>Answers of every form with a known mistake, in real processes: the corpus has nodes and numbers only, those of chapter 3.</summary>
[Collection<SandboxedTests>]
public sealed class OtherChaptersTests(Sandboxed sandboxed)
{
    [Theory]
    // A node: each forward and backward pass is right, what several consumers send is not summed. Two of three groups.
    [InlineData("02-differentiable-graphs", "mul", "overwrites", 1.25)]
    // A node with numbers that overflow: three of four groups.
    [InlineData("04-sigmoid", "sigmoid", "overflows", 1.5)]
    // A function of a tensor.
    [InlineData("05-softmax-and-cross-entropy", "softmax", "whole-batch", 0)]
    // A function that changes its argument, and one that walks.
    [InlineData("06-gradient-descent", "sgd-step", "forgets-the-learning-rate", 0)]
    [InlineData("06-gradient-descent", "descend", "rate-too-large", 0)]
    // A function of a file.
    [InlineData("12-saving-and-loading", "restore", "saves-instead", 0)]
    public async Task A_known_mistake_in_any_form_of_answer_is_named_and_the_rest_of_the_chapter_stays_right(string chapter, string exercise, string mistake, double points)
    {
        WrongAnswer[] known = [.. WrongMul.All, .. WrongSigmoid.All, .. WrongSoftmax.All, .. WrongDescent.All, .. WrongFiles.All];
        var assignment = Assignment.Load(Path.Combine(Homework.Kit.Source, chapter + ".dib"), Homework.Kit.Student);
        var homework = assignment.Exercises.Aggregate(Homework.Of(chapter), (solved, one) => solved.With(one.Id, one.Model))
            .With(exercise, known.First(one => one.Exercise == exercise && one.Misconception == mistake).Answer);
        var file = new SubmittedFile("ada", chapter + ".ipynb", "ada/" + chapter + ".ipynb", ClassOf.Monday, () => homework.Bytes);

        var grade = await new SubmissionGrader(sandboxed.Runner, "secret").GradeAsync(assignment, file, homework.Bytes, TestContext.Current.CancellationToken);

        var wrong = grade.Exercises.Single(one => one.Exercise == exercise);
        (wrong.Misconception, wrong.Earned).ShouldBe((mistake, points), wrong.Message);
        grade.Exercises.Where(one => one != wrong).ShouldAllBe(one => one.Earned == one.Points);
    }
}
