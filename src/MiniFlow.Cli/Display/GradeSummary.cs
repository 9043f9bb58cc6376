using System.Globalization;
using MiniFlow.Grading.Output;
using MiniFlow.Grading.Scores;
using MiniFlow.Notebooks.Pages;

namespace MiniFlow.Cli.Display;

/// <summary>What stands at the end of a grading.</summary>
internal static class GradeSummary
{
    private const int LongestName = 40;

    public static void Write(Terminal terminal, GradeBook book, string results)
    {
        var handedIn = book.Grades.Where(grade => grade.IsHandedIn).ToList();
        var missing = book.Grades.Count - handedIn.Count;
        var mean = handedIn.Count == 0 ? 0 : handedIn.Average(grade => grade.Points == 0 ? 0 : grade.Total / grade.Points);
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{FigureText.Count(book.Students.Count, "student")}, {FigureText.Count(handedIn.Count, "notebook")}{(missing > 0 ? $", {missing} missing" : "")}, {100 * mean:0} % of the points on average"));
        foreach (var grade in book.Grades.Where(grade => grade.Checked.NeedsReview).Take(20))
            terminal.Out.WriteLine($"  look at {Name(grade.Checked.Student)}, {grade.Checked.Chapter}: {Reason(grade.Checked)}");
        foreach (var stray in book.Record.Strays.Take(20))
            terminal.Out.WriteLine($"  {Printable(stray)}");
        terminal.Out.WriteLine($"Grades: {Path.Combine(results, "grades.csv")}");
        terminal.Out.WriteLine($"Overview, with a page of feedback for each student: {Path.Combine(results, "index.html")}");
    }

    public static string Line(SubmissionGrade grade)
    {
        var repaired = grade.Findings.Count(finding => finding.Kind == FindingKind.Repaired);
        return $"{Name(grade.Student)}, {grade.Chapter}: {(grade.Place is null ? "nothing handed in" : FigureText.Points(grade.Earned, grade.Points))}"
            + (repaired > 0 ? ", repaired" : "") + (grade.NeedsReview ? $", to be looked at: {Reason(grade)}" : "");
    }

    /// <summary>A name as a terminal can show it: names come from files, and may hold anything.</summary>
    public static string Name(string student) => Printable(student.Length <= LongestName ? student : student[..(LongestName - 1)] + "…");

    private static string Reason(SubmissionGrade grade) =>
        Printable(grade.Findings.FirstOrDefault(finding => finding.Kind is FindingKind.Review or FindingKind.Unreadable)?.Sentence ?? "an exercise could not be scored");

    private static string Printable(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? '�' : letter));
}
