using System.Text;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Notebooks.Pages;

/// <summary>The page that lists the notebooks of a run: a card each, with its exercises and results.</summary>
public static class IndexPage
{
    /// <summary>The page; <paramref name="line"/> says under the title what the reader has before them.</summary>
    public static string Render(string title, string line, IReadOnlyList<IndexEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(entries);
        var main = new StringBuilder();
        main.Append($"<header>\n<h1>{Html.Escape(title)}</h1>\n<p class=\"line\">{Html.Escape(line)}</p>\n<p class=\"summary\">{Totals(entries)}</p>\n</header>\n");
        main.Append("<ol class=\"chapters\">\n");
        foreach (var entry in entries)
            main.Append(Card(entry));
        main.Append("</ol>\n");
        return PageFrame.Render(new PageParts(Html.Escape(title), "", "", main.ToString(), "", []) { Sheet = "cover" });
    }

    private static string Totals(IReadOnlyList<IndexEntry> entries)
    {
        var results = entries.SelectMany(entry => entry.Results).ToList();
        var exercises = results.Count == 0
            ? ""
            : $" · {results.Count(result => result.Status == ExerciseStatus.Passed)} of {FigureText.Count(results.Count, "exercise")} passed"
                + $" · {FigureText.Points(results.Sum(result => result.Earned), results.Sum(result => result.Points))}";
        var time = TimeSpan.FromTicks(entries.Sum(entry => entry.Time.Ticks));
        return $"{FigureText.Count(entries.Count, entries.All(entry => entry.Number.Length > 0) ? "chapter" : "notebook")}{exercises} · {FigureText.Time(time)}";
    }

    private static string Card(IndexEntry entry)
    {
        var html = new StringBuilder();
        html.Append($"<li class=\"chapter\">\n<div><span class=\"number\" aria-hidden=\"true\">{Html.Escape(entry.Number)}</span>\n<span class=\"time\">{FigureText.Time(entry.Time)}</span></div>\n<div>\n");
        html.Append($"<h2><a href=\"{Html.Escape(entry.Page.Address)}\">{Html.Escape(entry.Page.Title)}</a></h2>\n");
        if (entry.Stopped is not null)
            html.Append($"<p class=\"stopped\">{Html.Escape(entry.Stopped)}</p>\n");
        if (entry.Results.Count > 0)
            html.Append("<ul>\n");
        foreach (var result in entry.Results)
            html.Append($"<li>{StatusMark.Small(result.Status)}<span class=\"title\">{Html.Escape(result.Title)}</span><span class=\"figures\">{Figures(result)}</span></li>\n");
        if (entry.Results.Count > 0)
            html.Append("</ul>\n");
        return html.Append("</div>\n</li>\n").ToString();
    }

    private static string Figures(ExerciseResult result) =>
        Html.Escape(string.Join(" · ", [.. result.Metrics.Select(metric => FigureText.Metric(metric.Key, metric.Value)), FigureText.Points(result.Earned, result.Points)]));
}
