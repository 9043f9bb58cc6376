using System.Text;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Notebooks.Pages;

/// <summary>The ways through a page and to the ones around it.</summary>
internal static class PageNavigation
{
    /// <summary>The line over the text: the kit, the chapter before and the one after.</summary>
    public static string Top(PageOptions options)
    {
        if (options is { Index: null, Previous: null, Next: null })
            return "";
        var html = new StringBuilder("<nav class=\"top\" aria-label=\"Chapters\">");
        if (options.Index is { } index)
            html.Append($"<a class=\"home\" href=\"{Html.Escape(index.Address)}\">{Html.Escape(index.Title)}</a>");
        html.Append("<span class=\"ways\">");
        if (options.Previous is { } previous)
            html.Append($"<a rel=\"prev\" href=\"{Html.Escape(previous.Address)}\" title=\"{Html.Escape(previous.Title)}\">← Previous</a>");
        if (options.Next is { } next)
            html.Append($"<a rel=\"next\" href=\"{Html.Escape(next.Address)}\" title=\"{Html.Escape(next.Title)}\">Next →</a>");
        return html.Append("</span></nav>\n").ToString();
    }

    /// <summary>The table of contents, and the exercises with how they came out. Nothing for a page too short to need it.</summary>
    public static string Contents(IReadOnlyList<Heading> headings, IReadOnlyList<ExerciseResult> results)
    {
        var sections = headings.Where(heading => heading.Level is 2 or 3).ToList();
        if (sections.Count + results.Count < 2)
            return "";
        var html = new StringBuilder("<nav class=\"contents\" aria-label=\"Contents\">\n<details open>\n<summary>Contents</summary>\n");
        AppendList(html, "Contents", "ol", sections.Select(heading => $"<li class=\"level-{heading.Level}\"><a href=\"#{heading.Id}\">{heading.Html}</a></li>"));
        AppendList(html, "Exercises", "ul", results.Select(result =>
            $"<li>{StatusMark.Small(result.Status)} <a href=\"#{CellView.Anchor(result.Exercise, CellRole.Answer)}\">{Html.Escape(result.Title)}</a></li>"));
        return html.Append("</details>\n</nav>\n").ToString();
    }

    private static void AppendList(StringBuilder html, string title, string element, IEnumerable<string> items)
    {
        var lines = string.Join('\n', items);
        if (lines.Length > 0)
            html.Append($"<h2>{title}</h2>\n<{element}>\n{lines}\n</{element}>\n");
    }

    /// <summary>The way on at the end of the text.</summary>
    public static string Bottom(PageOptions options)
    {
        if (options is { Previous: null, Next: null })
            return "";
        var html = new StringBuilder("<nav class=\"bottom\" aria-label=\"Previous and next chapter\">");
        if (options.Previous is { } previous)
            html.Append($"<a rel=\"prev\" href=\"{Html.Escape(previous.Address)}\"><span>Previous</span> {Html.Escape(previous.Title)}</a>");
        if (options.Next is { } next)
            html.Append($"<a rel=\"next\" href=\"{Html.Escape(next.Address)}\"><span>Next</span> {Html.Escape(next.Title)}</a>");
        return html.Append("</nav>\n").ToString();
    }
}
