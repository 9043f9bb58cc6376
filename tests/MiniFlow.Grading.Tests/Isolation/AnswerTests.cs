using MiniFlow.Grading.Isolation;
using MiniFlow.Lab.Exercises;
using MiniFlow.Notebooks;

namespace MiniFlow.Grading.Tests.Isolation;

[Collection<SandboxedTests>]
public sealed class AnswerTests(Sandboxed sandboxed)
{
    /// <summary>Those that train for seconds, of which <c>ForgeryTests</c> asks one, and one that needs the cells between.</summary>
    private static readonly string[] leftOut = ["one-layer", "hidden-layer", "almost-practical", "descend"];

    [Fact]
    public async Task Every_model_answer_is_right_from_a_process_that_knows_no_answers()
    {
        var request = Student.Cells(["using static MiniFlow.Ops;", .. Catalogue.Chapters.SelectMany(chapter => ExerciseCells(chapter.Id))]);
        var exercises = Catalogue.All.Where(exercise => !leftOut.Contains(exercise.Id)).ToArray();
        request = exercises.Aggregate(request, (asked, exercise) => asked.Asked(exercise.Id));
        var run = await sandboxed.Runner.RunAsync(request, null, TestContext.Current.CancellationToken);
        run.Exercises.Select(exercise => exercise.Id).ShouldBe(exercises.Select(exercise => exercise.Id));
        run.Exercises.Where(exercise => !exercise.IsRight()).Select(exercise => $"{exercise.Id}: {exercise.End} {exercise.Message}").ShouldBeEmpty();
        run.ProcessesLost.ShouldBe(0);
    }

    [Fact]
    public async Task Without_bubblewrap_the_same_is_asked_in_a_plain_process_and_the_instructor_is_warned()
    {
        await using var plain = new StudentRunner(new StudentRunnerOptions { Workers = 0, Isolation = IsolationKind.ProcessOnly });
        plain.Warning!.ShouldStartWith("Students' code is not isolated: it can read and write every file that you can, and use the network.");
        var request = Student.Cells("Environment.Exit(1);", Student.Linear, Student.CheckLinear, """Console.WriteLine(Environment.GetEnvironmentVariable("MINIFLOW_TEST_SECRET") ?? "no secret");""").Asked("linear");
        var run = await plain.RunAsync(request, null, TestContext.Current.CancellationToken);
        run.Isolation.ShouldBe(IsolationKind.ProcessOnly);
        run.Cells[1].End.ShouldBe(RunEnd.ProcessEnded);
        run.Exercises[0].IsRight().ShouldBeTrue(run.Exercises[0].Message);
        run.Cells[4].Text().ShouldBe("no secret\n");
    }

    [Fact]
    public async Task What_is_not_handed_in_is_said_with_the_cell_that_should_have()
    {
        var request = Student.Cells("throw new Exception(\"oh\");\nCheck(\"linear\", (X, W, b) => new Linear(X, W, b))", "1").Asked("linear");
        request = request with { Exercises = [request.Exercises[0], request.Exercises[0] with { Id = "mul", HandedInBy = 2 }, request.Exercises[0] with { Id = "order", HandedInBy = 77 }] };
        var run = await sandboxed.Runner.RunAsync(request, null, TestContext.Current.CancellationToken);
        run.Exercises.ShouldAllBe(exercise => exercise.End == RunEnd.NotRun && exercise.Answer == null);
        run.Exercises[0].Message!.ShouldStartWith("Cell 2, which hands in the answer, did not run to its end.\nSystem.Exception: oh");
        run.Exercises[1].Message.ShouldBe("The cell ran, and `Check(\"mul\", …)` was not called in it.");
        run.Exercises[2].Message.ShouldBe("There is no cell that hands in an answer to `order`.");
    }

    [Fact]
    public async Task Cancelling_ends_the_run_at_once()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var began = new Progress(step => { if (step.Cell == 1) cancellation.CancelAfter(200); });
        await Should.ThrowAsync<OperationCanceledException>(() => sandboxed.Runner.RunAsync(Student.Cells("while (true) ;"), began, cancellation.Token));
    }

    private static IEnumerable<string> ExerciseCells(string chapter)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "MiniFlow.Interactive.sln")))
            folder = folder.Parent;
        var file = Directory.GetFiles(Path.Combine(folder.FullName, "notebooks", "solved"), chapter + "-*.ipynb").Single();
        return NotebookDocument.Load(file).Cells
            .Where(cell => cell.Metadata["miniflow"]?["exercise"] is { } exercise && !leftOut.Contains((string)exercise!))
            .Select(cell => cell.Source);
    }

    private sealed class Progress(Action<StudentProgress> report) : IProgress<StudentProgress>
    {
        public void Report(StudentProgress value) => report(value);
    }
}
