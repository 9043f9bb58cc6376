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
        if (result.Points > 0)
            html.Append($"<span style=\"margin-left:auto;{Faint}\">{Points(result)}</span>");
        html.Append("</div>");
        foreach (var paragraph in result.Message.Split('\n'))
            html.Append($"<div style=\"margin-top:6px\">{Prose.Html(paragraph)}</div>");
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
        html.Append($"<details style=\"margin-top:10px\"><summary style=\"cursor:pointer\"><span style=\"{Faint}\">{CheckResultText.CaseCount(result)}</span> ");
        foreach (var outcome in result.Cases)
            html.Append($"<span title=\"{WebUtility.HtmlEncode(Prose.Plain(outcome.Name))}\">{Mark(outcome)}</span>");
        html.Append("</summary><div style=\"display:flex;flex-wrap:wrap;gap:2px 16px;margin-top:6px;font-size:13px\">");
        foreach (var outcome in result.Cases)
            html.Append($"<span style=\"white-space:nowrap\">{Mark(outcome)} <span style=\"{Faint}\">{Prose.Html(outcome.Name)}</span></span>");
        html.Append("</div></details>");
    }

    private static string Mark(CaseOutcome outcome)
    {
        var (colour, mark, _) = Accents.Of(outcome.Passed ? CheckStatus.Passed : CheckStatus.Failed);
        return $"<b style=\"color:{colour}\">{mark}</b>";
    }
}
