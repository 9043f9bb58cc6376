using System.Text.Json;
using System.Text.Json.Nodes;

namespace MiniFlow.Grading.Output;

/// <summary>The whole grading in one line, for a CI system such as GitHub Classroom.</summary>
public static class RunSummaryJson
{
    /// <summary>The line, without its end: submissions, points, and what a person has to look at.</summary>
    public static string Of(GradeBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var (total, points) = (book.Grades.Sum(grade => grade.Total), book.Grades.Sum(grade => grade.Points));
        return new JsonObject
        {
            ["schema"] = 1,
            ["students"] = book.Students.Count,
            ["submissions"] = book.Grades.Count(grade => grade.IsHandedIn),
            ["missing"] = book.Grades.Count(grade => !grade.IsHandedIn),
            ["points"] = Math.Round(total, 2),
            ["max_points"] = Math.Round(points, 2),
            ["percent"] = points == 0 ? 0 : Math.Round(100 * total / points, 1),
            ["to_review"] = book.ToReview,
            ["isolation"] = book.Record.Isolation == Isolation.IsolationKind.Bubblewrap ? "bubblewrap" : "process-only",
        }.ToJsonString(new JsonSerializerOptions { WriteIndented = false });
    }
}
