using System.Text.RegularExpressions;

namespace MiniFlow.Notebooks.Pages;

/// <summary>Console output as a terminal would have left it: without colour codes, with overwritten lines overwritten.</summary>
internal static partial class ConsoleText
{
    /// <summary>The text that stays readable once escape sequences and carriage returns have done their work.</summary>
    public static string Plain(string text)
    {
        var lines = EscapeSequence().Replace(text, "").Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        return string.Join('\n', lines.Select(Overwritten));
    }

    // "10 %\r20 %\r" shows what was written last; a shorter text leaves the end of the longer one standing.
    private static string Overwritten(string line)
    {
        if (!line.Contains('\r', StringComparison.Ordinal))
            return line;
        var shown = "";
        foreach (var part in line.Split('\r'))
            shown = part.Length < shown.Length ? part + shown[part.Length..] : part;
        return shown;
    }

    [GeneratedRegex(@"\x1B(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1B]*(\x07|\x1B\\)|[@-Z\\-_])")]
    private static partial Regex EscapeSequence();
}
