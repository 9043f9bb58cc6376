using System.Text.Json;
using MiniFlow.Grading.Scores;
using MiniFlow.Grading.Similarity;

namespace MiniFlow.Grading.Output;

/// <summary>The grades for programs: <c>grades.json</c>, in the form that <c>grades.schema.json</c> beside this file describes. Neither code nor seed is in it.</summary>
public static class GradesDocument
{
    /// <summary>The layout of the document.</summary>
    public const int Schema = 1;

    /// <summary>The JSON schema that the document keeps to.</summary>
    public static string SchemaText
    {
        get
        {
            using var reader = new StreamReader(typeof(GradesDocument).Assembly.GetManifestResourceStream("grades.schema.json")!);
            return reader.ReadToEnd();
        }
    }

    /// <summary>The document.</summary>
    public static string Of(GradeBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var document = new
        {
            Schema,
            book.Record.Isolation,
            book.Record.Warning,
            Chapters = book.Record.Chapters.Select(chapter => new
            {
                chapter.Id,
                chapter.Name,
                chapter.Title,
                Exercises = chapter.Exercises.Select(exercise => new { exercise.Id, exercise.Title, exercise.Points }),
            }),
            Submissions = book.Grades.Select(Submission),
            Alike = AlikeAnswers.In(book),
            book.Record.Strays,
        };
        return JsonSerializer.Serialize(document, Options) + "\n";
    }

    private static readonly JsonSerializerOptions Options = new(GradesJson.Options) { IgnoreReadOnlyProperties = false };

    private static object Submission(FinalGrade grade) => new
    {
        grade.Checked.Student,
        grade.Checked.Chapter,
        grade.Checked.Place,
        grade.Checked.HandedIn,
        grade.DaysLate,
        PenaltyPercent = Math.Round(grade.Penalty * 100, 2),
        grade.Points,
        grade.Total,
        grade.Checked.NeedsReview,
        grade.Checked.Findings,
        grade.Adjustments,
        Exercises = grade.Checked.Exercises.Select(exercise => new
        {
            exercise.Exercise,
            exercise.Points,
            Checked = exercise.Earned,
            Earned = grade.Exercises[exercise.Exercise],
            exercise.Status,
            exercise.Message,
            exercise.Misconception,
            exercise.Groups,
            exercise.Hints,
            exercise.Cell,
            exercise.Metrics,
        }),
    };
}
