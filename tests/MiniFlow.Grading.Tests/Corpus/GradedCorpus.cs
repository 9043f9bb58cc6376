using MiniFlow.Grading.Isolation;
using MiniFlow.Grading.Running;
using MiniFlow.Grading.Scores;
using MiniFlow.Grading.Tests.Running;

namespace MiniFlow.Grading.Tests.Corpus;

/// <summary>The whole corpus, graded once in real processes.</summary>
public sealed class GradedCorpus : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("miniflow-corpus-").FullName;

    /// <summary>The grades, by student.</summary>
    public IReadOnlyDictionary<string, SubmissionGrade> Grades { get; private set; } = new Dictionary<string, SubmissionGrade>();

    public async ValueTask InitializeAsync()
    {
        await using var runner = new StudentRunner(new StudentRunnerOptions { Workers = 2 });
        var plan = ClassOf.Plan(Submissions.All.Select(entry => (entry.Student, entry.Content)));
        var limits = new IsolationLimits { Cell = TimeSpan.FromSeconds(20), Memory = 768 << 20 };
        var grades = await new GradingRun(plan, runner, "corpus", new ResultStore(folder), limits).RunAsync(2);
        Grades = grades.ToDictionary(grade => grade.Student);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
