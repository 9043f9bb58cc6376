using System.Globalization;
using MiniFlow.Notebooks.Pages;

namespace MiniFlow.Grading.Output;

/// <summary>What both pages are made of.</summary>
internal static class PageText
{
    private static readonly Lazy<string> sheet = new(() =>
    {
        using var reader = new StreamReader(typeof(PageText).Assembly.GetManifestResourceStream("grades.css")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    });

    /// <summary>A whole page that loads nothing.</summary>
    public static string Page(string title, string top, string main) =>
        PageFrame.Render(new PageParts(Html.Escape(title), top, "", $"<style>\n{sheet.Value}\n</style>\n{main}", "", []) { Sheet = "sheet grades" });

    /// <summary>For instance <c>2.5 of 4 points</c>.</summary>
    public static string Points(double earned, double points) => FigureText.Points(earned, points);

    /// <summary>A share as a whole percentage.</summary>
    public static string Percent(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture) + " %";

    /// <summary>Text with `code` between backticks, escaped.</summary>
    public static string Prose(string text) => string.Join("<br>", text.Split('\n').Select(Lab.Checks.Prose.Html));

    /// <summary>Text as it is, escaped.</summary>
    public static string Escape(string text) => Html.Escape(text);

    /// <summary>A bar that fills with a share.</summary>
    public static string Bar(double share, string kind = "") =>
        $"<span class=\"bar {kind}\"><span style=\"width:{(100 * Math.Clamp(share, 0, 1)).ToString("0.#", CultureInfo.InvariantCulture)}%\"></span></span>";
}
