using System.Text;
using System.Text.Json.Nodes;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Notebooks.Pages;

/// <summary>Shows the outputs of a cell: of each value the richest form that a page can show, console text as text, errors quietly.</summary>
/// <param name="prose">Renders Markdown outputs, and learns of their formulas.</param>
internal sealed class OutputView(MarkdownProse prose)
{
    private static readonly IReadOnlyDictionary<string, string> NoAttachments = new Dictionary<string, string>();

    /// <summary>From the richest to the plainest, with how each is shown.</summary>
    private readonly (string MimeType, Func<OutputView, string, CellOutput, string, string> Show)[] forms =
    [
        ("text/html", (_, html, _, title) => HtmlIsland.Wrap(html, title)),
        ("image/svg+xml", (_, svg, _, title) => HtmlIsland.Wrap(svg, title)),
        ("image/png", (_, data, output, title) => Image("image/png", data, output, title)),
        ("image/jpeg", (_, data, output, title) => Image("image/jpeg", data, output, title)),
        ("text/markdown", (view, markdown, _, _) => $"<div class=\"prose\">{view.prose.Render(markdown, NoAttachments)}</div>"),
        ("text/latex", (view, latex, _, _) => view.Latex(latex)),
        ("application/json", (_, json, _, _) => $"<pre class=\"text\">{Html.Escape(json)}</pre>"),
        ("text/plain", (_, text, _, _) => $"<pre class=\"text\">{Html.Escape(ConsoleText.Plain(text))}</pre>"),
    ];

    private readonly MarkdownProse prose = prose;

    /// <summary>The outputs as HTML; <paramref name="title"/> names what has no words of its own to a screen reader.</summary>
    public string Render(IReadOnlyList<CellOutput> outputs, string title)
    {
        var html = new StringBuilder();
        for (var i = 0; i < outputs.Count; i++)
        {
            if (outputs[i].Kind != OutputKind.Stream)
            {
                html.Append(outputs[i].Kind == OutputKind.Error ? Error(outputs[i]) : Value(outputs[i], title));
                continue;
            }

            // A cell that prints line by line leaves many outputs; they are one text.
            var (name, text) = (outputs[i].StreamName, outputs[i].StreamText);
            while (i + 1 < outputs.Count && outputs[i + 1].Kind == OutputKind.Stream && outputs[i + 1].StreamName == name)
                text += outputs[++i].StreamText;
            html.Append(Stream(name, text));
        }

        return html.ToString();
    }

    private static string Stream(string name, string text) =>
        $"<pre class=\"stream{(name == "stderr" ? " stderr" : "")}\">{Html.Escape(ConsoleText.Plain(text).TrimEnd('\n'))}</pre>\n";

    private string Value(CellOutput output, string title)
    {
        foreach (var (mimeType, show) in forms)
        {
            if (output.GetText(mimeType) is { } text)
                return $"<div class=\"value\">{show(this, text, output, title)}</div>\n";
        }

        return output.MimeTypes.All(type => type == CheckOutput.MimeType)
            ? ""
            : $"<p class=\"note\">An output that a page cannot show: {Html.Escape(string.Join(", ", output.MimeTypes))}.</p>\n";
    }

    private string Latex(string latex)
    {
        var tex = Formula.WithoutDelimiters(latex);
        prose.AddFormula(tex);
        return Formula.Display(tex);
    }

    private static string Image(string type, string base64, CellOutput output, string title)
    {
        var words = output.GetText("text/plain") is { } plain && !plain.StartsWith('<') ? plain : title;
        return $"<img src=\"data:{type};base64,{string.Concat(base64.Where(letter => !char.IsWhiteSpace(letter)))}\" alt=\"{Html.Escape(words)}\">";
    }

    private static string Error(CellOutput output)
    {
        var name = output.ErrorName is "" or "Error" ? "" : $"<b>{Html.Escape(output.ErrorName)}</b> ";
        var message = ConsoleText.Plain(output.ErrorMessage);
        var trace = output.Json["traceback"] is JsonArray lines
            ? ConsoleText.Plain(string.Join('\n', lines.Select(line => (string?)line))).Trim()
            : "";
        var details = trace.Length == 0 || trace == message
            ? ""
            : $"<details><summary>Where it happened</summary><pre>{Html.Escape(trace)}</pre></details>";
        return $"<div class=\"error\" role=\"note\" aria-label=\"Error\"><p>{name}{Html.Escape(message)}</p>{details}</div>\n";
    }
}
