using System.Text;
using MiniFlow.Grading.Scores;

namespace MiniFlow.Grading.Output;

/// <summary>The grades as tables for a spreadsheet or a learning platform.</summary>
public static class GradesCsv
{
    /// <summary>One row a student and exercise.</summary>
    public static string Long(GradeBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        IEnumerable<string> header = ["student", "chapter", "exercise", "points", "checked", "earned", "status", "misconception", "hints", "days late", "penalty percent", "message"];
        return CsvText.Of(book.Grades.SelectMany(grade => grade.Checked.Exercises, Row).Prepend(header));
    }

    /// <summary>One row a student, one column an exercise, and the points that count.</summary>
    public static string Wide(GradeBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var columns = book.Record.Chapters.SelectMany(chapter => chapter.Exercises, (chapter, exercise) => (Chapter: chapter.Id, Exercise: exercise.Id)).ToList();
        IEnumerable<string> header = ["student", .. columns.Select(column => $"{column.Chapter} {column.Exercise}"), .. book.Record.Chapters.Select(chapter => $"{chapter.Id} total"), "total", "of", "to review"];
        return CsvText.Of(book.Grades.GroupBy(grade => grade.Checked.Student).Select(student => Row(student.Key, [.. student])).Prepend(header));

        IEnumerable<string> Row(string student, IReadOnlyList<FinalGrade> grades) =>
        [
            student,
            .. columns.Select(column => Points(grades.FirstOrDefault(grade => grade.Checked.Chapter == column.Chapter), column.Exercise)),
            .. book.Record.Chapters.Select(chapter => CsvText.Number(grades.Where(grade => grade.Checked.Chapter == chapter.Id).Sum(grade => grade.Total))),
            CsvText.Number(grades.Sum(grade => grade.Total)),
            CsvText.Number(grades.Sum(grade => grade.Points)),
            grades.Any(grade => grade.Checked.NeedsReview) ? "yes" : "",
        ];
    }

    private static string Points(FinalGrade? grade, string exercise) => grade is { IsHandedIn: true } && grade.Exercises.TryGetValue(exercise, out var points) ? CsvText.Number(points) : "";

    private static IEnumerable<string> Row(FinalGrade grade, ExerciseGrade exercise) =>
    [
        grade.Checked.Student, grade.Checked.Chapter, exercise.Exercise,
        CsvText.Number(exercise.Points), CsvText.Number(exercise.Earned), CsvText.Number(grade.Exercises[exercise.Exercise]),
        StatusWords.Slug(exercise.Status), exercise.Misconception ?? "", exercise.Hints is { } hints ? CsvText.Number(hints) : "",
        CsvText.Number(grade.DaysLate), CsvText.Number(grade.Penalty * 100), Plain(exercise.Message),
    ];

    private static string Plain(string message) => new StringBuilder(message).Replace("`", "").Replace("\r", "").Replace('\n', ' ').ToString();
}
