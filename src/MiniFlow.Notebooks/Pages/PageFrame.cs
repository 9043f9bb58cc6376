namespace MiniFlow.Notebooks.Pages;

/// <summary>The HTML around every page: head, styles, landmarks, scripts.</summary>
internal static class PageFrame
{
    /// <summary>The ids that the frame itself has; no heading may take them.</summary>
    public static readonly string[] Ids = ["text"];

    private const string KatexNotice = "/*! KaTeX 0.19.1 | MIT License | Copyright (c) 2013-2020 Khan Academy and other contributors */";

    // Nothing is loaded from anywhere: pictures and fonts are in the page, scripts and styles too.
    private const string Policy =
        "default-src 'none'; img-src data:; font-src data:; media-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    public static string Render(PageParts parts)
    {
        var hasFormulas = parts.Formulas.Count > 0;
        var hasFrames = parts.Main.Contains("<iframe class=\"frame\"", StringComparison.Ordinal);
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{parts.Title}</title>
            <link rel="icon" href="data:,">
            <style>
            {PageAssets.Text("assets/page.css")}
            </style>
            {(hasFormulas ? MathStyle(parts.Formulas) : "")}{(hasFrames ? Script("assets/frames.js") : "")}</head>
            <body>
            <a class="skip" href="#text">Skip to the text</a>
            {parts.Top}<div class="{parts.Sheet}">
            {parts.Side}<main id="text">
            {parts.Main}{parts.Bottom}</main>
            </div>
            {(hasFormulas ? MathScript() : "")}{Script("assets/page.js")}</body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static string MathStyle(IReadOnlyCollection<string> formulas)
    {
        // KaTeX's own sheet begins with rules for fonts in files beside it; ours carry the fonts.
        var css = PageAssets.Text("vendor/katex/katex.min.css");
        var rules = css[(css.LastIndexOf("@font-face", StringComparison.Ordinal) is var last && last >= 0 ? css.IndexOf('}', last) + 1 : 0)..];
        return $"<style>\n{KatexNotice}\n{MathFonts.Css(formulas)}{rules}\n</style>\n";
    }

    private static string MathScript() =>
        $"<script>\n{KatexNotice}\n{PageAssets.Text("vendor/katex/katex.min.js")}\n</script>\n{Script("assets/formulas.js")}";

    private static string Script(string asset) => $"<script>\n{PageAssets.Text(asset)}\n</script>\n";
}
