using System.Text;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Notebooks.Pages;

/// <summary>
/// An executed notebook as one HTML file that needs nothing else: prose with set formulas, coloured code, outputs, the
/// exercises and how they came out. It loads nothing from anywhere, and its content security policy holds it to that.
/// </summary>
public static class NotebookPage
{
    /// <summary>The page.</summary>
    public static string Render(NotebookDocument document, PageOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        var anchors = new PageAnchors();
        foreach (var name in PageFrame.Ids)
            anchors.Take(name);
        var prose = new MarkdownProse(anchors, new ProseLinks(options.Folder, options.Pages));
        var view = new CellView(document, anchors, prose);
        var results = ExerciseResults.Of(document);
        var cells = new StringBuilder();
        foreach (var cell in document.Cells)
            cells.Append(view.Render(cell, results));

        var title = Html.Escape(NotebookTitle.Of(document) ?? options.Name);
        return PageFrame.Render(new PageParts(
            Title: options.Index is { } index ? $"{title} · {Html.Escape(index.Title)}" : title,
            Top: PageNavigation.Top(options),
            Side: PageNavigation.Contents(prose.Headings, results),
            Main: Summary(results, options.Remark) + cells,
            Bottom: PageNavigation.Bottom(options),
            Formulas: prose.Formulas));
    }

    private static string Summary(IReadOnlyList<ExerciseResult> results, string? remark)
    {
        var parts = new List<string>();
        if (results.Count > 0)
        {
            parts.Add($"{results.Count(result => result.Status == ExerciseStatus.Passed)} of {FigureText.Count(results.Count, "exercise")} passed");
            parts.Add(FigureText.Points(results.Sum(result => result.Earned), results.Sum(result => result.Points)));
        }

        if (remark is not null)
            parts.Add(Html.Escape(remark));
        return parts.Count == 0 ? "" : $"<p class=\"summary\">{string.Join(" · ", parts)}</p>\n";
    }
}
