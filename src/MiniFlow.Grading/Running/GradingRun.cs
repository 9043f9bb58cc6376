using System.Text;
using MiniFlow.Grading.Input;
using MiniFlow.Grading.Isolation;
using MiniFlow.Grading.Judging;
using MiniFlow.Grading.Repair;
using MiniFlow.Grading.Scores;

namespace MiniFlow.Grading.Running;

/// <summary>Grades a class, several submissions at once. Nothing that a submission is or does ends it.</summary>
public sealed class GradingRun
{
    private static readonly string kit = $"{typeof(Lab.Exercises.Exercise).Assembly.ManifestModule.ModuleVersionId:N}{typeof(GradingRun).Assembly.ManifestModule.ModuleVersionId:N}";

    private readonly GradingPlan plan;
    private readonly string secret;
    private readonly ResultStore store;
    private readonly IStudentRunner runner;
    private readonly SubmissionGrader grader;
    private readonly IGradingProgress? progress;

    /// <summary>Prepares it.</summary>
    /// <param name="plan">What is graded.</param>
    /// <param name="runner">Runs the code.</param>
    /// <param name="secret">What the random cases are drawn from.</param>
    /// <param name="store">Where grades are remembered.</param>
    /// <param name="limits">How much a submission may use.</param>
    /// <param name="progress">Is told how it gets on.</param>
    public GradingRun(GradingPlan plan, IStudentRunner runner, string secret, ResultStore store, IsolationLimits? limits = null, IGradingProgress? progress = null) =>
        (this.plan, this.runner, this.secret, this.store, this.progress, grader) = (plan, runner, secret, store, progress, new SubmissionGrader(runner, secret, limits));

    /// <summary>Grades everybody; returns the grades in the order of the plan, as far as it came.</summary>
    /// <exception cref="GradingException">A model answer does not earn its points: the source and the kit do not belong together.</exception>
    public async Task<IReadOnlyList<SubmissionGrade>> RunAsync(int workers, CancellationToken cancellation = default)
    {
        var grades = new SubmissionGrade?[plan.Items.Count];
        var open = new List<(int Index, GradingItem Item, string Key)>();
        foreach (var (index, item) in plan.Items.Index())
        {
            var key = Key(item);
            grades[index] = store.Find(item.Assignment.Id, item.Student, key);
            if (grades[index] is null)
                open.Add((index, item, key));
        }

        try
        {
            await GradeAllAsync(open, grades, workers, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What is graded is remembered; the caller sees that some are missing.
        }

        return [.. grades.OfType<SubmissionGrade>()];
    }

    private async Task GradeAllAsync(List<(int Index, GradingItem Item, string Key)> open, SubmissionGrade?[] grades, int workers, CancellationToken cancellation)
    {
        if (runner.IsWorthPreparing(open.Count))
        {
            progress?.Preparing();
            await runner.PrepareAsync(cancellation);
        }

        foreach (var assignment in open.Select(one => one.Item.Assignment).Distinct())
        {
            progress?.Trying(assignment.Name);
            await TryModelAnswersAsync(assignment, cancellation);
        }

        progress?.Begin(plan.Items.Count, plan.Items.Count - open.Count);
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation };
        await Parallel.ForEachAsync(open, options, async (one, stop) =>
        {
            var grade = await GradeAsync(one.Item, stop);
            store.Put(grade, one.Key);
            grades[one.Index] = grade;
            progress?.Graded(grade);
        });
    }

    private async Task<SubmissionGrade> GradeAsync(GradingItem item, CancellationToken cancellation)
    {
        if (item.Files.Count == 0)
            return Nothing(item);
        var file = item.Files[^1];
        if (item.Files.Count > 1)
        {
            var others = Words.List([.. item.Files.SkipLast(1).Take(5).Select(one => one.Place)]);
            file = file with { Findings = [.. file.Findings, new Finding(FindingKind.Note, $"There are {item.Files.Count} notebooks of this chapter. The latest, {file.Place}, was graded, and not {others}.")] };
        }

        byte[] content;
        try
        {
            content = file.Read();
        }
        catch (GradingException error)
        {
            return Unread(item, file, new Finding(FindingKind.Unreadable, error.Message));
        }

        try
        {
            return await grader.GradeAsync(item.Assignment, file, content, cancellation);
        }
#pragma warning disable CA1031 // A fault of ours with one submission must not cost the others their grades.
        catch (Exception error) when (error is not OperationCanceledException and not GradingException)
#pragma warning restore CA1031
        {
            return Unread(item, file, new Finding(FindingKind.Review, $"The grader itself failed with this notebook ({error.GetType().Name}: {Words.Cut(error.Message, 200)}). Please report it with the notebook."));
        }
    }

    private async Task TryModelAnswersAsync(Assignment assignment, CancellationToken cancellation)
    {
        var answers = assignment.Exercises.Select(exercise => new FoundAnswer(exercise.Id, AnswerState.Found, exercise.Model, exercise.Answer.Index)).ToList();
        foreach (var grade in await grader.JudgeAsync(assignment, answers, cancellation))
        {
            if (grade.Status != GradeStatus.Passed)
            {
                throw new GradingException(
                    $"The model answer to '{grade.Exercise}' in {assignment.Name} does not pass: {grade.Message.Replace("`", "", StringComparison.Ordinal)} The source and the kit do not belong together, or this machine is too slow for the limits. Nothing was graded.");
            }
        }
    }

    // Files are read twice, here and when their turn comes: two hundred notebooks need not be held at once.
    private string Key(GradingItem item)
    {
        var text = new StringBuilder($"{kit}\n{secret}\n{item.Assignment.Fingerprint}\n{item.Student}\n");
        foreach (var file in item.Files)
            text.Append($"{file.Place}\n{file.HandedIn:O}\n{string.Concat(file.Findings.Select(finding => finding.Sentence))}\n");
        if (item.Files.Count > 0)
            text.Append(ContentOf(item.Files[^1]));
        return Seeds.Fingerprint(text.ToString());
    }

    private static string ContentOf(SubmittedFile file)
    {
        try
        {
            return Seeds.Fingerprint(file.Read());
        }
        catch (GradingException error)
        {
            return error.Message;
        }
    }

    private static SubmissionGrade Nothing(GradingItem item) => new()
    {
        Student = item.Student,
        Chapter = item.Assignment.Id,
        Findings = [new Finding(FindingKind.Note, "Nothing was handed in for this chapter.")],
        Exercises = [.. item.Assignment.Exercises.Select(exercise => ExerciseJudge.NotRun(exercise, null, GradeStatus.Missing, "Nothing was handed in."))],
    };

    private static SubmissionGrade Unread(GradingItem item, SubmittedFile file, Finding finding) => Nothing(item) with
    {
        Place = file.Place,
        HandedIn = file.HandedIn,
        Findings = [.. file.Findings, finding],
        Exercises = [.. item.Assignment.Exercises.Select(exercise => ExerciseJudge.NotRun(exercise, null, GradeStatus.Review, "The notebook could not be read."))],
    };
}
