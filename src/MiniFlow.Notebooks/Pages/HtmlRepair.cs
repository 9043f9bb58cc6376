using System.Text;

namespace MiniFlow.Notebooks.Pages;

/// <summary>
/// Balances HTML that an author wrote into a Markdown cell: a closing tag that nothing opened goes, an element that is never
/// closed is closed at the end, so that one forgotten <c>&lt;/div&gt;</c> does not take the rest of the page along. What prose
/// has no use for (scripts, frames) is shown as the text that it is.
/// </summary>
internal static class HtmlRepair
{
    private static readonly HashSet<string> Void =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    private static readonly HashSet<string> EndTagIsOptional =
        ["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "colgroup"];

    public static string Balance(string html)
    {
        var result = new StringBuilder();
        var open = new Stack<string>();
        foreach (var token in HtmlScanner.Scan(html, out var complete))
        {
            if (HtmlIsland.NeedsFrame(token))
            {
                result.Append(Html.Escape(html[token.Start..token.End]));
                continue;
            }

            if (token.Kind == HtmlTokenKind.EndTag && !Close(open, token.Name, result))
                continue;
            if (token is { Kind: HtmlTokenKind.StartTag, SelfClosing: false } && !Void.Contains(token.Name))
                open.Push(token.Name);
            if (token.End == html.Length && !complete)
                result.Append(Html.Escape(html[token.Start..]));
            else
                result.Append(html, token.Start, token.End - token.Start);
        }

        foreach (var name in open.Where(name => !EndTagIsOptional.Contains(name)))
            result.Append("</").Append(name).Append('>');
        return result.ToString();
    }

    // Closes what was left open inside as well.
    private static bool Close(Stack<string> open, string name, StringBuilder result)
    {
        if (!open.Contains(name))
            return false;
        while (open.Pop() is var inner && inner != name)
        {
            if (!EndTagIsOptional.Contains(inner))
                result.Append("</").Append(inner).Append('>');
        }

        return true;
    }
}
