using System.Text.RegularExpressions;

namespace MiniFlow.Notebooks.Pages;

/// <summary>
/// HTML that a cell put out, shown as its author wrote it and kept to itself: in a shadow tree its styles reach nothing
/// outside and its ids collide with none. What a shadow tree cannot hold (scripts, markup that is cut off) goes into a
/// sandboxed frame, from which nothing can reach the page.
/// </summary>
internal static partial class HtmlIsland
{
    private static readonly HashSet<string> Framed =
        ["script", "template", "plaintext", "base", "meta", "link", "frameset", "noscript", "iframe"];

    private const string ShadowStyle =
        "<style>:host{display:block}pre{font-family:var(--code);font-size:.85rem;line-height:1.5;white-space:pre-wrap;margin:0}"
        + "table{border-collapse:collapse;font-size:.9rem}th,td{padding:.3em .75em;border-bottom:1px solid var(--line);text-align:start}"
        + "th{font-weight:600}img{max-width:100%}a{color:var(--accent)}</style>";

    /// <summary>Whether the HTML had to be framed, in which case the page needs the script that fits frames to their content.</summary>
    public static bool IsFramed(string html) =>
        HtmlScanner.Scan(html, out var complete).Exists(NeedsFrame) || !complete;

    /// <summary>Whether a tag belongs to an element that must not stand in the page itself.</summary>
    public static bool NeedsFrame(HtmlToken token) => Framed.Contains(token.Name);

    /// <summary>The element to put into the page; <paramref name="title"/> names a frame to a screen reader.</summary>
    public static string Wrap(string html, string title)
    {
        var body = XmlPrologue().Replace(html, "").Trim();
        return IsFramed(body)
            ? $"<iframe class=\"frame\" sandbox=\"allow-scripts\" title=\"{Html.Escape(title)}\" srcdoc=\"{Html.Escape(FrameDocument(body))}\"></iframe>"
            : $"<div class=\"island\"><template shadowrootmode=\"open\">{ShadowStyle}{body}</template></div>";
    }

    // The frame tells the page how high its content is; the page cannot look for itself into a sandboxed frame. A browser
    // wakes no observer in a frame that nobody has scrolled to, so the first height is told without one.
    private static string FrameDocument(string body) =>
        $$"""
        <!doctype html><meta charset="utf-8"><style>html{color-scheme:light dark}body{margin:0;font:16px/1.5 system-ui,sans-serif}</style>
        <script>{const root=document.documentElement,tell=()=>parent.postMessage({miniflowHeight:root.offsetHeight},"*");addEventListener("load",tell);new ResizeObserver(tell).observe(root)}</script>
        <body>{{body}}
        """;

    // An SVG file may begin with an XML declaration and a document type, which mean nothing inside of HTML.
    [GeneratedRegex(@"^\s*(<\?xml[^>]*\?>\s*)?(<!DOCTYPE[^>]*>\s*)?", RegexOptions.IgnoreCase)]
    private static partial Regex XmlPrologue();
}
