using System.Globalization;
using System.Net;
using System.Text;

namespace MiniFlow.Lab.Checks;

/// <summary>A result for a notebook: a verdict, the sentence, the smallest failing case, a mark for every case.</summary>
internal static class CheckResultHtml
{
    private const string Faint = "opacity:.72";
    private const string Caption = "font-size:12px;opacity:.72;margin-bottom:3px;white-space:nowrap";

    public static string Of(CheckResult result)
    {
        var (colour, mark, word) = Accents.Of(result.Status);
        var html = new StringBuilder();
        html.Append(Card.Open(colour));
        html.Append("<div style=\"display:flex;flex-wrap:wrap;gap:4px 12px;align-items:baseline\">");
        html.Append($"<span style=\"color:{colour};font-weight:700;font-size:16px\">{mark} {word}</span>");
        html.Append($"<span style=\"font-weight:600\">{WebUtility.HtmlEncode(result.Title)}</span>");
        html.Append($"<span style=\"margin-left:auto;{Faint}\">{Points(result)}</span></div>");
        html.Append($"<div style=\"margin-top:6px\">{Prose.Html(result.Message)}</div>");
        foreach (var metric in result.Metrics)
            html.Append($"<div style=\"margin-top:4px;{Faint}\">{WebUtility.HtmlEncode(metric.Key)}: {metric.Value.ToString("0.####", CultureInfo.InvariantCulture)}</div>");
        if (result.Evidence is { } evidence)
            AppendEvidence(html, evidence, result.Tolerance);
        AppendCases(html, result);
        if (result.Status == CheckStatus.Failed && result.NextHint is { } next)
            html.Append($"<div style=\"margin-top:8px;{Faint}\">{Prose.Html(next)}</div>");
        return html.Append("</div>").ToString();
    }

    /// <summary>For instance <c>2 of 3 points</c>.</summary>
    public static string Points(CheckResult result) =>
        $"{Number(result.Earned)} of {Number(result.Points)} {(result.Points == 1 ? "point" : "points")}";

    private static string Number(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    private static void AppendEvidence(StringBuilder html, Evidence evidence, double tolerance)
    {
        html.Append("<div style=\"margin-top:10px;padding-top:8px;border-top:1px solid rgba(128,128,128,.25)\">");
        html.Append($"<div><span style=\"{Faint}\">The smallest case that shows it:</span> {Prose.Html(evidence.CaseName)}</div>");
        if (evidence.Graph.Length > 0)
            html.Append($"<div style=\"margin-top:2px;{Faint}\">{Prose.Html(evidence.Graph)}</div>");
        if (evidence.Given.Count > 0)
            AppendRow(html, evidence.Given.Select(given => Block(Label(given), GridHtml.Of(given.Tensor))));
        foreach (var difference in evidence.Differences)
        {
            List<string> blocks =
            [
                $"<div style=\"font-weight:600;min-width:4.5rem\">{WebUtility.HtmlEncode(difference.Part)}</div>",
                Block("target", GridHtml.Of(difference.Expected)),
                difference.Actual is null
                    ? Block("yours", $"<span style=\"{Faint}\">none</span>")
                    : Block("yours", GridHtml.Of(difference.Actual, difference.Expected, tolerance)),
            ];
            if (difference.Pattern is { } pattern)
                blocks.Add($"<div style=\"align-self:center;max-width:16rem\">yours {Prose.Html(pattern)}</div>");
            AppendRow(html, blocks);
        }

        html.Append("</div>");
    }

    private static string Label(NamedTensor given) =>
        WebUtility.HtmlEncode(given.Tensor.Rank == 0 ? given.Name : $"{given.Name} {given.Tensor.Shape}");

    private static string Block(string caption, string content) => $"<div><div style=\"{Caption}\">{caption}</div>{content}</div>";

    private static void AppendRow(StringBuilder html, IEnumerable<string> blocks)
    {
        html.Append("<div style=\"display:flex;flex-wrap:wrap;gap:8px 22px;align-items:flex-start;margin-top:8px\">");
        foreach (var block in blocks)
            html.Append(block);
        html.Append("</div>");
    }

    private static void AppendCases(StringBuilder html, CheckResult result)
    {
        if (result.Cases.Count < 2)
            return;
        html.Append("<div style=\"display:flex;flex-wrap:wrap;gap:4px 14px;margin-top:10px;font-size:12.5px\">");
        foreach (var outcome in result.Cases)
        {
            var (colour, mark, _) = Accents.Of(outcome.Passed ? CheckStatus.Passed : CheckStatus.Failed);
            html.Append($"<span style=\"white-space:nowrap\"><b style=\"color:{colour}\">{mark}</b> <span style=\"{Faint}\">{Prose.Html(outcome.Name)}</span></span>");
        }

        html.Append("</div>");
    }
}
