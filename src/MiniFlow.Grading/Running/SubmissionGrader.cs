using MiniFlow.Grading.Input;
using MiniFlow.Grading.Isolation;
using MiniFlow.Grading.Isolation.Exams;
using MiniFlow.Grading.Judging;
using MiniFlow.Grading.Repair;
using MiniFlow.Grading.Scores;
using MiniFlow.Lab;

namespace MiniFlow.Grading.Running;

/// <summary>Grades one submission: reads and repairs it, runs its answers, judges what comes back. The same submission and secret give the same grade, whenever and wherever.</summary>
/// <param name="runner">Runs the code.</param>
/// <param name="secret">What the random cases are drawn from.</param>
/// <param name="limits">How much the code may use.</param>
public sealed class SubmissionGrader(IStudentRunner runner, string secret, IsolationLimits? limits = null)
{
    /// <summary>Grades a notebook.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<SubmissionGrade> GradeAsync(Assignment assignment, SubmittedFile file, byte[] content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentNullException.ThrowIfNull(file);
        var notebook = NotebookReader.Read(content);
        if (!notebook.IsReadable)
            return Unreadable(assignment, file, [.. file.Findings, .. notebook.Findings]);
        var (answers, findings) = AnswerFinder.Find(assignment, notebook);
        List<Finding> all = [.. file.Findings, .. notebook.Findings, .. OtherChapter(assignment, notebook), .. findings];
        var exercises = await JudgeAsync(assignment, answers, cancellation);
        return new SubmissionGrade
        {
            Student = file.Student,
            Chapter = assignment.Id,
            Place = file.Place,
            HandedIn = file.HandedIn,
            Findings = all,
            Exercises = exercises,
        };
    }

    /// <summary>Grades answers that are known already: the model answers, before anybody is graded by them.</summary>
    internal async Task<IReadOnlyList<ExerciseGrade>> JudgeAsync(Assignment assignment, IReadOnlyList<FoundAnswer> answers, CancellationToken cancellation)
    {
        var assembled = AssembledRun.Of(assignment, answers);
        var asked = assignment.Exercises.Where(exercise => assembled.Checks.ContainsKey(exercise.Id))
            .Select(exercise => (Exercise: exercise, Cases: exercise.Exercise.Cases(Seeds.Of(secret, exercise.Id)))).ToList();
        if (asked.Count == 0)
            return [.. assignment.Exercises.Select(exercise => NotAsked(exercise, answers.First(answer => answer.Exercise == exercise.Id)))];

        var concealed = asked.ToDictionary(one => one.Exercise.Id, one => ConcealedCases.Of(one.Cases, Seeds.Of(secret, one.Exercise.Id + "/order")));
        var run = await runner.RunAsync(
            new StudentRequest
            {
                Cells = assembled.Cells,
                Exercises = [.. asked.Select(one => AskedExercise.Of(one.Exercise.Exercise, assembled.Checks[one.Exercise.Id], concealed[one.Exercise.Id].Cases))],
                Limits = limits ?? new IsolationLimits(),
            },
            null,
            cancellation);
        return [.. assignment.Exercises.Select(exercise => Judged(exercise, answers.First(answer => answer.Exercise == exercise.Id), run, asked, concealed))];
    }

    private static ExerciseGrade Judged(
        AssignedExercise exercise, FoundAnswer answer, StudentRun run,
        List<(AssignedExercise Exercise, IReadOnlyList<Case> Cases)> asked, Dictionary<string, ConcealedCases> concealed)
    {
        if (run.Exercises.FirstOrDefault(one => one.Id == exercise.Id) is not { } came)
            return NotAsked(exercise, answer);
        var cases = asked.First(one => one.Exercise == exercise).Cases;
        var answerCell = run.Cells.FirstOrDefault(cell => cell.Index == answer.Cell);
        return ExerciseJudge.Judge(exercise, answer, cases, came, concealed[exercise.Id].Reveal(came.Observations), answerCell);
    }

    private static ExerciseGrade NotAsked(AssignedExercise exercise, FoundAnswer answer) => answer.State switch
    {
        AnswerState.Untouched => ExerciseJudge.NotRun(exercise, answer, GradeStatus.NotStarted, "The cell is as it was handed out."),
        AnswerState.Conflict => ExerciseJudge.NotRun(exercise, answer, GradeStatus.Review, "The cell holds both sides of a merge conflict. Say to your instructor which one is meant."),
        _ => ExerciseJudge.NotRun(exercise, answer, GradeStatus.Missing, "The notebook has no answer to this exercise."),
    };

    private static IEnumerable<Finding> OtherChapter(Assignment assignment, SubmittedNotebook notebook) =>
        notebook.Chapter is { } chapter && chapter != assignment.Id
            ? [new Finding(FindingKind.Review, $"The notebook was handed in as chapter {assignment.Id}, and says that it is chapter {Words.Cut(chapter, 20)}.")]
            : [];

    private static SubmissionGrade Unreadable(Assignment assignment, SubmittedFile file, IReadOnlyList<Finding> findings) => new()
    {
        Student = file.Student,
        Chapter = assignment.Id,
        Place = file.Place,
        HandedIn = file.HandedIn,
        Findings = findings,
        Exercises = [.. assignment.Exercises.Select(exercise => ExerciseJudge.NotRun(exercise, null, GradeStatus.Review, "The notebook could not be read."))],
    };
}
