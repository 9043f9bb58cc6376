using System.Globalization;
using System.Text;
using MiniFlow.Grading.Repair;

namespace MiniFlow.Grading.Output;

/// <summary>Everything that a grading leaves behind, in one folder.</summary>
public static class GradeFiles
{
    /// <summary>Writes tables, documents and pages.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="book">The grading.</param>
    /// <param name="now">The time that is noted in the log of adjustments.</param>
    public static void Write(string folder, GradeBook book, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(book);
        var feedback = Path.Combine(folder, "feedback");
        Directory.CreateDirectory(feedback);
        book.Record.Save(folder);
        Put(folder, "grades.csv", GradesCsv.Long(book), withMark: true);
        Put(folder, "grades-wide.csv", GradesCsv.Wide(book), withMark: true);
        Put(folder, "grades.json", GradesDocument.Of(book));
        Put(folder, "grades.schema.json", GradesDocument.SchemaText);
        Put(folder, "junit.xml", JUnit.Of(book));
        Put(folder, "summary.json", RunSummaryJson.Of(book) + "\n");
        Put(folder, "index.html", OverviewPage.Render(book));
        foreach (var student in book.Students)
            Put(feedback, SafeName.Of(student) + ".html", FeedbackPage.Render(book, student));
        Log(Path.Combine(folder, "adjustments.log"), book, now);
    }

    // Spreadsheets take a CSV for text in the system's own letters unless it begins with the mark of UTF-8.
    private static void Put(string folder, string name, string text, bool withMark = false)
    {
        var draft = Path.Combine(folder, $".{name}.{Environment.ProcessId}.tmp");
        File.WriteAllText(draft, text, new UTF8Encoding(withMark));
        File.Move(draft, Path.Combine(folder, name), overwrite: true);
    }

    // Grown, never written anew: an adjustment that was taken back stays in it.
    private static void Log(string path, GradeBook book, DateTimeOffset now)
    {
        var known = File.Exists(path) ? File.ReadAllLines(path).Select(line => line.Split('\t', 2)[^1]).ToHashSet() : [];
        var lines = from grade in book.Grades
                    from one in grade.Adjustments
                    let line = string.Create(CultureInfo.InvariantCulture, $"{Words.Cut(grade.Checked.Student, 200)}\t{grade.Checked.Chapter}\t{one.Exercise}\t{one.Before:0.##} -> {one.After:0.##}\t{Words.Cut(one.Reason, 1000)}\t{Words.Cut(one.By, 200)}")
                    where !known.Contains(line)
                    select $"{now:yyyy-MM-ddTHH:mm:sszzz}\t{line}";
        File.AppendAllLines(path, lines);
    }
}
