using MiniFlow.Grading.Isolation;

namespace MiniFlow.Grading.Tests.Isolation;

[Collection<SandboxedTests>]
public sealed class AnswerTests(Sandboxed sandboxed)
{
    [Fact]
    public async Task A_right_answer_is_observed()
    {
        var run = await sandboxed.Runner.RunAsync(Student.Cells(Student.Linear, Student.CheckLinear).Asked("linear"), null, TestContext.Current.CancellationToken);
        run.Cells.ShouldAllBe(cell => cell.End == RunEnd.Completed);
        run.Exercises.ShouldHaveSingleItem().IsRight().ShouldBeTrue();
        run.ProcessesLost.ShouldBe(0);
    }
}
