using System.Text;
using System.Text.RegularExpressions;

namespace MiniFlow.Notebooks.Pages;

/// <summary>
/// Puts <c>$$</c> around a LaTeX environment that stands in a cell by itself (<c>\begin{align}…\end{align}</c>): notebooks
/// show it as a formula, while Markdown would eat its backslashes.
/// </summary>
internal static partial class BareEnvironments
{
    public static string Fence(string markdown)
    {
        if (!markdown.Contains(@"\begin{", StringComparison.Ordinal))
            return markdown;

        var result = new StringBuilder();
        string? codeFence = null, environment = null;
        var inFormula = false;
        foreach (var line in markdown.Split('\n'))
        {
            var trimmed = line.Trim();
            if (environment is null && !inFormula && CodeFence().Match(trimmed) is { Success: true } fence)
                codeFence = codeFence is null ? fence.Value : trimmed.StartsWith(codeFence, StringComparison.Ordinal) ? null : codeFence;
            if (codeFence is null && environment is null)
                inFormula ^= trimmed.Split("$$").Length % 2 == 0;

            if (codeFence is null && !inFormula && environment is null && Begin().Match(trimmed) is { Success: true } begin)
            {
                environment = begin.Groups["name"].Value;
                result.Append("$$\n");
            }

            result.Append(line).Append('\n');
            if (environment is not null && trimmed.EndsWith($@"\end{{{environment}}}", StringComparison.Ordinal))
            {
                environment = null;
                result.Append("$$\n");
            }
        }

        result.Length--;
        return result.ToString();
    }

    [GeneratedRegex("^(```+|~~~+)")]
    private static partial Regex CodeFence();

    [GeneratedRegex(@"^\\begin\{(?<name>(align|equation|gather|multline|eqnarray|cases)\*?)\}")]
    private static partial Regex Begin();
}
