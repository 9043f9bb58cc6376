using System.Text.RegularExpressions;

namespace MiniFlow.Notebooks.Pages;

/// <summary>A TeX formula in a page: the source itself, which the page's script turns into set mathematics and which can be read without it.</summary>
internal static partial class Formula
{
    public static string Inline(string tex) => $"<span class=\"math\">{Html.Escape(tex.Trim())}</span>";

    public static string Display(string tex) => $"<span class=\"math display\">{Html.Escape(tex.Trim())}</span>";

    /// <summary>Takes the delimiters off a <c>text/latex</c> output, which may have any of those that are in use, or none.</summary>
    public static string WithoutDelimiters(string latex)
    {
        var match = Delimited().Match(latex);
        return match.Success ? match.Groups["tex"].Value : latex;
    }

    [GeneratedRegex(@"^\s*(\$\$(?<tex>[^$]*)\$\$|\$(?<tex>[^$]*)\$|\\\[(?<tex>.*)\\\]|\\\((?<tex>.*)\\\))\s*$", RegexOptions.Singleline)]
    private static partial Regex Delimited();
}
