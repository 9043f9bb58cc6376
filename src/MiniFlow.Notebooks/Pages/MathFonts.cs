using System.Text;
using System.Text.RegularExpressions;

namespace MiniFlow.Notebooks.Pages;

/// <summary>Which of KaTeX's fonts a page's formulas may need: the basic ones always, an alphabet of its own only when it is asked for.</summary>
internal static partial class MathFonts
{
    private static readonly string[] Basic =
        ["Main-Regular", "Main-Italic", "Main-Bold", "Math-Italic", "AMS-Regular", "Size1-Regular", "Size2-Regular", "Size3-Regular", "Size4-Regular"];

    private static readonly (Regex Command, string[] Fonts)[] OnDemand =
    [
        (Calligraphic(), ["Caligraphic-Regular", "Caligraphic-Bold"]),
        (Fraktur(), ["Fraktur-Regular", "Fraktur-Bold"]),
        (Script(), ["Script-Regular"]),
        (SansSerif(), ["SansSerif-Regular", "SansSerif-Italic", "SansSerif-Bold"]),
        (Typewriter(), ["Typewriter-Regular"]),
        (BoldItalic(), ["Math-BoldItalic", "Main-BoldItalic"]),
    ];

    /// <summary>The names of the fonts, as in the files <c>KaTeX_….woff2</c>.</summary>
    public static IReadOnlyList<string> For(IReadOnlyCollection<string> formulas) =>
        [.. Basic, .. OnDemand.Where(entry => formulas.Any(entry.Command.IsMatch)).SelectMany(entry => entry.Fonts)];

    /// <summary>The <c>@font-face</c> rules, each with its font inside.</summary>
    public static string Css(IReadOnlyCollection<string> formulas)
    {
        var css = new StringBuilder();
        foreach (var font in For(formulas))
        {
            var (family, cut) = (font[..font.IndexOf('-', StringComparison.Ordinal)], font);
            var weight = cut.Contains("Bold", StringComparison.Ordinal) ? "700" : "400";
            var style = cut.EndsWith("Italic", StringComparison.Ordinal) ? "italic" : "normal";
            css.Append("@font-face{font-family:KaTeX_").Append(family).Append(";font-style:").Append(style).Append(";font-weight:").Append(weight)
                .Append(";font-display:block;src:url(data:font/woff2;base64,").Append(PageAssets.Base64($"vendor/katex/fonts/KaTeX_{font}.woff2"))
                .Append(") format(\"woff2\")}\n");
        }

        return css.ToString();
    }

    [GeneratedRegex(@"\\(mathcal|cal)\b")]
    private static partial Regex Calligraphic();

    [GeneratedRegex(@"\\(mathfrak|frak)\b")]
    private static partial Regex Fraktur();

    [GeneratedRegex(@"\\mathscr\b")]
    private static partial Regex Script();

    [GeneratedRegex(@"\\(mathsf|textsf|sf)\b")]
    private static partial Regex SansSerif();

    [GeneratedRegex(@"\\(mathtt|texttt|tt|url|verb)\b")]
    private static partial Regex Typewriter();

    [GeneratedRegex(@"\\(boldsymbol|bm|textbf|mathbfit|pmb)\b")]
    private static partial Regex BoldItalic();
}
