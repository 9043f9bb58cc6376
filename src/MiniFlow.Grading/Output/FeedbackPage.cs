using System.Globalization;
using System.Text;
using MiniFlow.Grading.Repair;
using MiniFlow.Grading.Scores;
using MiniFlow.Notebooks.Pages;

namespace MiniFlow.Grading.Output;

/// <summary>What one student gets to read: their code, what was expected in words, what the checks show. No secret case and no model answer is in it.</summary>
public static class FeedbackPage
{
    private const int LongestCode = 20_000;

    /// <summary>The page.</summary>
    /// <param name="book">The grading.</param>
    /// <param name="student">The student.</param>
    public static string Render(GradeBook book, string student)
    {
        ArgumentNullException.ThrowIfNull(book);
        var grades = book.Grades.Where(grade => grade.Checked.Student == student).ToList();
        var html = new StringBuilder();
        html.Append($"<header>\n<h1>{PageText.Escape(Words.Cut(student, 80))}</h1>\n<p class=\"total\">{PageText.Points(grades.Sum(grade => grade.Total), grades.Sum(grade => grade.Points))}</p>\n</header>\n");
        foreach (var grade in grades)
            Append(html, book.Record.Chapters.First(chapter => chapter.Id == grade.Checked.Chapter).Title, grade, grades.Count > 1);
        return PageText.Page($"Feedback for {Words.Cut(student, 80)}", "", html.ToString());
    }

    private static void Append(StringBuilder html, string title, FinalGrade grade, bool saysPoints)
    {
        html.Append($"<section class=\"part\">\n<h2>{PageText.Escape(title)}</h2>\n");
        if (saysPoints)
            html.Append($"<p class=\"total\">{PageText.Points(grade.Total, grade.Points)}</p>\n");
        AppendRemarks(html, grade);
        foreach (var exercise in grade.Checked.Exercises)
            Append(html, grade, exercise);
        html.Append("</section>\n");
    }

    private static void AppendRemarks(StringBuilder html, FinalGrade grade)
    {
        List<(string Class, string Text)> remarks = [.. grade.Checked.Findings.Select(finding => (ClassOf(finding.Kind), finding.Sentence))];
        if (grade.DaysLate > 0)
            remarks.Add(("remark", $"Handed in {(grade.DaysLate == 1 ? "a day" : $"{grade.DaysLate} days")} late{(grade.Penalty > 0 ? $", which costs {PageText.Percent(grade.Penalty)} of the points" : "")}."));
        remarks.AddRange(grade.Adjustments.Select(one => ("adjusted", Adjusted(one))));
        if (remarks.Count == 0)
            return;
        html.Append("<ul class=\"remarks\">\n");
        foreach (var (kind, text) in remarks)
            html.Append($"<li class=\"{kind}\">{PageText.Prose(text)}</li>\n");
        html.Append("</ul>\n");
    }

    private static string Adjusted(AppliedAdjustment one) => one.Exercise == Adjustment.Late
        ? string.Create(CultureInfo.InvariantCulture, $"The penalty for lateness was changed from {one.Before:0.##} % to {one.After:0.##} %: {one.Reason}")
        : string.Create(CultureInfo.InvariantCulture, $"`{one.Exercise}` was changed by hand from {one.Before:0.##} to {one.After:0.##}: {one.Reason}");

    private static void Append(StringBuilder html, FinalGrade grade, ExerciseGrade exercise)
    {
        var (mark, word, kind) = StatusWords.Shown(exercise.Status);
        html.Append($"<section class=\"task {kind}\">\n<h3>{PageText.Escape(exercise.Title)}</h3>\n");
        html.Append($"<p class=\"verdict\"><span class=\"mark\">{mark} {word}</span> <span class=\"points\">{PageText.Points(grade.Exercises[exercise.Exercise], exercise.Points)}</span>");
        html.Append(exercise.Cell is { } cell ? $" <span class=\"quiet\">cell {cell}</span>" : "");
        html.Append(exercise.Hints is > 0 and var hints ? $" <span class=\"quiet\">{FigureText.Count(hints, "hint")} used</span>" : "").Append("</p>\n");
        html.Append($"<p class=\"expected\">{PageText.Prose(exercise.Expected)}</p>\n");
        if (exercise.Status == GradeStatus.Partial)
        {
            html.Append("<ul class=\"groups\">\n");
            foreach (var group in exercise.Groups)
                html.Append($"<li class=\"{(group.Passed ? "passed" : "failed")}\">{(group.Passed ? "✓" : "✗")} {PageText.Escape(group.Name)}</li>\n");
            html.Append("</ul>\n");
        }

        if (exercise.Code is { } code)
            html.Append($"<details class=\"code\"{(exercise.Status == GradeStatus.NotStarted ? "" : " open")}><summary>Your code</summary>\n<pre><code>{Code(code)}</code></pre></details>\n");
        html.Append(exercise.View is { } view ? $"<div class=\"view\">{view}</div>\n" : $"<p class=\"message\">{PageText.Prose(exercise.Message)}</p>\n");
        html.Append("</section>\n");
    }

    private static string Code(string code)
    {
        var shown = code.Length <= LongestCode ? code : code[..LongestCode];
        return (CSharp.IsReasonable(shown) ? CodeHighlighter.CSharp(shown) : PageText.Escape(shown)) + (shown.Length < code.Length ? $"\n… ({code.Length} characters in all)" : "");
    }

    private static string ClassOf(FindingKind kind) => kind switch
    {
        FindingKind.Note => "remark",
        FindingKind.Repaired => "repaired",
        _ => "review",
    };
}
