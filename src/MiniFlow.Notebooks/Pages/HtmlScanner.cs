namespace MiniFlow.Notebooks.Pages;

/// <summary>
/// Cuts HTML into tags, comments and text, as far as is needed to know whether a fragment can stand in a page without
/// swallowing what comes after it. The content of elements that hold raw text (script, style, …) is one text token.
/// </summary>
internal static class HtmlScanner
{
    private static readonly HashSet<string> RawText =
        ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript"];

    /// <summary>The tokens of the fragment; <paramref name="complete"/> is false when it ends inside of a tag, a comment or raw text.</summary>
    public static List<HtmlToken> Scan(string html, out bool complete)
    {
        var tokens = new List<HtmlToken>();
        complete = true;
        var position = 0;
        while (position < html.Length)
        {
            var token = Next(html, position, ref complete);
            tokens.Add(token);
            position = token.End;
            if (token is not { Kind: HtmlTokenKind.StartTag, SelfClosing: false } || !RawText.Contains(token.Name))
                continue;

            var close = html.IndexOf("</" + token.Name, position, StringComparison.OrdinalIgnoreCase);
            complete &= close >= 0;
            var end = close < 0 ? html.Length : close;
            if (end > position)
                tokens.Add(new HtmlToken(HtmlTokenKind.Text, position, end, "", false));
            position = end;
        }

        return tokens;
    }

    private static HtmlToken Next(string html, int start, ref bool complete)
    {
        if (html[start] != '<' || !OpensMarkup(html, start))
        {
            var end = start + 1;
            while (end < html.Length && !(html[end] == '<' && OpensMarkup(html, end)))
                end++;
            return new HtmlToken(HtmlTokenKind.Text, start, end, "", false);
        }

        if (html[start + 1] is '!' or '?')
        {
            var isComment = html.AsSpan(start).StartsWith("<!--");
            var end = html.IndexOf(isComment ? "-->" : ">", start, StringComparison.Ordinal);
            complete &= end >= 0;
            return new HtmlToken(HtmlTokenKind.Comment, start, end < 0 ? html.Length : end + (isComment ? 3 : 1), "", false);
        }

        return Tag(html, start, ref complete);
    }

    private static bool OpensMarkup(string html, int at) =>
        at + 1 < html.Length
        && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '!' or '?'
            || (html[at + 1] == '/' && at + 2 < html.Length && char.IsAsciiLetter(html[at + 2])));

    private static HtmlToken Tag(string html, int start, ref bool complete)
    {
        var isEnd = html[start + 1] == '/';
        var nameStart = start + (isEnd ? 2 : 1);
        var nameEnd = nameStart;
        while (nameEnd < html.Length && !char.IsWhiteSpace(html[nameEnd]) && html[nameEnd] is not ('>' or '/'))
            nameEnd++;

        var end = EndOfTag(html, nameEnd);
        complete &= end >= 0;
        var name = html[nameStart..nameEnd].ToLowerInvariant();
        var selfClosing = end > 0 && html[end - 1] == '/';
        return new HtmlToken(
            isEnd ? HtmlTokenKind.EndTag : HtmlTokenKind.StartTag, start, end < 0 ? html.Length : end + 1, name, selfClosing);
    }

    // A '>' inside of a quoted attribute value does not end the tag.
    private static int EndOfTag(string html, int from)
    {
        char? quote = null;
        for (var i = from; i < html.Length; i++)
        {
            if (quote is not null)
                quote = html[i] == quote ? null : quote;
            else if (html[i] is '"' or '\'' && html[i - 1] == '=')
                quote = html[i];
            else if (html[i] == '>')
                return i;
        }

        return -1;
    }
}
