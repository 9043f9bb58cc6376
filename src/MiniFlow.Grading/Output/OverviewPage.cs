using System.Globalization;
using System.Text;
using MiniFlow.Grading.Repair;
using MiniFlow.Grading.Scores;
using MiniFlow.Grading.Similarity;
using MiniFlow.Lab.Exercises;
using MiniFlow.Notebooks.Pages;

namespace MiniFlow.Grading.Output;

/// <summary>What the instructor gets to read: how the class did, what was hard, which mistakes were made, what to look at.</summary>
public static class OverviewPage
{
    private const int Bins = 10;

    /// <summary>The page.</summary>
    public static string Render(GradeBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var html = new StringBuilder();
        var chapters = Words.List([.. book.Record.Chapters.Select(chapter => chapter.Title)]);
        var handedIn = book.Grades.Where(grade => grade.IsHandedIn).ToList();
        html.Append($"<header>\n<h1>Grades</h1>\n<p class=\"line\">{PageText.Escape(chapters)}</p>\n<p class=\"total\">{FigureText.Count(book.Students.Count, "student")}"
            + $" · {FigureText.Count(handedIn.Count, "notebook")}{(handedIn.Count < book.Grades.Count ? $" · {book.Grades.Count - handedIn.Count} missing" : "")}"
            + $" · {(book.ToReview == 0 ? "nothing to look at" : $"{book.ToReview} to look at")}</p>\n</header>\n");
        if (book.Record.Warning is { } warning)
            html.Append($"<p class=\"warning\">{PageText.Prose(warning)}</p>\n");
        AppendDistribution(html, handedIn);
        AppendExercises(html, book, handedIn);
        AppendMisconceptions(html, handedIn);
        AppendAlike(html, book);
        AppendToReview(html, book);
        AppendStudents(html, book);
        return PageText.Page("Grades", "", html.ToString());
    }

    private static void AppendDistribution(StringBuilder html, List<FinalGrade> grades)
    {
        if (grades.Count == 0)
            return;
        var shares = grades.Select(grade => grade.Points == 0 ? 0 : grade.Total / grade.Points).Order().ToList();
        var counts = Enumerable.Range(0, Bins).Select(bin => shares.Count(share => Math.Min((int)(share * Bins), Bins - 1) == bin)).ToList();
        var most = counts.Max();
        html.Append("<section>\n<h2>Distribution</h2>\n<div class=\"histogram\" role=\"img\" aria-label=\"How many notebooks have which share of the points\">\n");
        foreach (var (bin, count) in counts.Index())
        {
            html.Append($"<div title=\"{bin * 10} to {(bin + 1) * 10} %: {count}\"><span class=\"column\" style=\"height:{(85.0 * count / most).ToString("0.#", CultureInfo.InvariantCulture)}%\">"
                + $"<span class=\"count\">{(count > 0 ? count : "")}</span></span><span class=\"label\">{bin * 10}–{(bin + 1) * 10}</span></div>\n");
        }

        html.Append($"</div>\n<p class=\"quiet\">Percent of the points. Mean {PageText.Percent(shares.Average())}, median {PageText.Percent((shares[(shares.Count - 1) / 2] + shares[shares.Count / 2]) / 2)}.</p>\n</section>\n");
    }

    private static void AppendExercises(StringBuilder html, GradeBook book, List<FinalGrade> grades)
    {
        var rows = book.Record.Chapters.SelectMany(chapter => chapter.Exercises, (chapter, exercise) =>
        {
            var all = grades.Where(grade => grade.Checked.Chapter == chapter.Id).SelectMany(grade => grade.Checked.Exercises).Where(one => one.Exercise == exercise.Id).ToList();
            return (chapter, exercise, All: all, Share: all.Count == 0 ? 0 : all.Average(one => one.Points == 0 ? 0 : one.Earned / one.Points));
        }).Where(row => row.All.Count > 0).OrderBy(row => row.Share).ToList();
        if (rows.Count == 0)
            return;
        html.Append("<section>\n<h2>Exercises, the hardest first</h2>\n<table>\n<tr><th>exercise</th><th>points on average</th><th></th><th>right</th><th>partly</th><th>wrong</th><th>not done</th></tr>\n");
        foreach (var (chapter, exercise, all, share) in rows)
        {
            int Count(params GradeStatus[] statuses) => all.Count(one => statuses.Contains(one.Status));
            html.Append($"<tr><td>{PageText.Escape(exercise.Title)} <span class=\"quiet\">{chapter.Id} {PageText.Escape(exercise.Id)}</span></td><td class=\"wide\">{PageText.Bar(share)}</td><td class=\"number\">{PageText.Percent(share)}</td>"
                + $"<td class=\"number\">{Count(GradeStatus.Passed)}</td><td class=\"number\">{Count(GradeStatus.Partial)}</td><td class=\"number\">{Count(GradeStatus.Failed, GradeStatus.TimedOut, GradeStatus.Ended)}</td>"
                + $"<td class=\"number\">{Count(GradeStatus.NotStarted, GradeStatus.Missing, GradeStatus.Review)}</td></tr>\n");
        }

        html.Append("</table>\n</section>\n");
    }

    private static void AppendMisconceptions(StringBuilder html, List<FinalGrade> grades)
    {
        var common = grades.SelectMany(grade => grade.Checked.Exercises).Where(exercise => exercise.Misconception is not null)
            .GroupBy(exercise => (exercise.Exercise, exercise.Misconception)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Exercise, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Misconception, StringComparer.Ordinal).Take(12).ToList();
        if (common.Count == 0)
            return;
        html.Append("<section>\n<h2>The most common mistakes</h2>\n<ol class=\"mistakes\">\n");
        foreach (var group in common)
        {
            var sentence = Catalogue.Find(group.Key.Exercise)?.Misconceptions.FirstOrDefault(one => one.Id == group.Key.Misconception)?.Sentence ?? "";
            html.Append($"<li><span class=\"times\">{group.Count()}×</span> <div>{PageText.Prose(sentence)} <span class=\"quiet\">{PageText.Escape(group.Key.Exercise)} · {PageText.Escape(group.Key.Misconception!)}</span></div></li>\n");
        }

        html.Append("</ol>\n</section>\n");
    }

    private static void AppendAlike(StringBuilder html, GradeBook book)
    {
        var groups = AlikeAnswers.In(book);
        if (groups.Count == 0)
            return;
        html.Append("<section>\n<h2>Answers that are alike</h2>\n<p class=\"quiet\">Of the same unusual shape, whatever their names are. This says where to look, and not what happened.</p>\n<ul class=\"alike\">\n");
        foreach (var group in groups.Take(40))
            html.Append($"<li><span class=\"times\">{PageText.Percent(group.Likeness)}</span> <div>{string.Join(", ", group.Students.Select(Link))} <span class=\"quiet\">{group.Chapter} {PageText.Escape(group.Exercise)}</span></div></li>\n");
        html.Append("</ul>\n</section>\n");
    }

    private static void AppendToReview(StringBuilder html, GradeBook book)
    {
        var reviews = book.Grades.Where(grade => grade.Checked.NeedsReview).ToList();
        if (reviews.Count == 0 && book.Record.Strays.Count == 0)
            return;
        html.Append("<section>\n<h2>To be looked at</h2>\n<ul class=\"remarks\">\n");
        foreach (var grade in reviews)
        {
            var why = grade.Checked.Findings.Where(finding => finding.Kind is FindingKind.Review or FindingKind.Unreadable).Select(finding => finding.Sentence);
            html.Append($"<li class=\"review\">{Link(grade.Checked.Student)}, {grade.Checked.Chapter}: {PageText.Prose(string.Join(" ", why))}</li>\n");
        }

        foreach (var stray in book.Record.Strays)
            html.Append($"<li class=\"remark\">{PageText.Escape(stray)}</li>\n");
        html.Append("</ul>\n</section>\n");
    }

    private static void AppendStudents(StringBuilder html, GradeBook book)
    {
        html.Append("<section>\n<h2>Students</h2>\n<table class=\"students\">\n<tr><th>student</th>");
        foreach (var chapter in book.Record.Chapters)
            html.Append($"<th>{chapter.Id}</th>");
        html.Append("<th>points</th><th></th><th></th></tr>\n");
        foreach (var student in book.Students)
        {
            var grades = book.Grades.Where(grade => grade.Checked.Student == student).ToList();
            var (total, points) = (grades.Sum(grade => grade.Total), grades.Sum(grade => grade.Points));
            html.Append($"<tr><td>{Link(student)}</td>");
            foreach (var chapter in book.Record.Chapters)
                html.Append($"<td class=\"marks\">{Marks(grades.FirstOrDefault(grade => grade.Checked.Chapter == chapter.Id))}</td>");
            html.Append($"<td class=\"number\">{CsvText.Number(total)} of {CsvText.Number(points)}</td><td class=\"wide\">{PageText.Bar(points == 0 ? 0 : total / points)}</td><td class=\"quiet\">{Remark(grades)}</td></tr>\n");
        }

        html.Append("</table>\n</section>\n");
    }

    private static string Marks(FinalGrade? grade)
    {
        if (grade is not { IsHandedIn: true })
            return "<span class=\"quiet\" title=\"nothing was handed in\">–</span>";
        return string.Concat(grade.Checked.Exercises.Select(exercise =>
        {
            var (mark, word, kind) = StatusWords.Shown(exercise.Status);
            return $"<span class=\"mark {kind}\" title=\"{PageText.Escape($"{exercise.Exercise}: {word}")}\">{mark}</span>";
        }));
    }

    private static string Remark(List<FinalGrade> grades) => string.Join(", ", new[]
    {
        grades.Any(grade => grade.Checked.NeedsReview) ? "to be looked at" : "",
        grades.Any(grade => grade.DaysLate > 0) ? "late" : "",
        grades.Any(grade => grade.Adjustments.Count > 0) ? "adjusted" : "",
        grades.Any(grade => grade.Checked.Findings.Any(finding => finding.Kind == FindingKind.Repaired)) ? "repaired" : "",
    }.Where(word => word.Length > 0));

    private static string Link(string student) => $"<a href=\"feedback/{SafeName.Of(student)}.html\">{PageText.Escape(Words.Cut(student, 60))}</a>";
}
