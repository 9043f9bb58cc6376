using System.Text;

namespace MiniFlow.Notebooks.Apps;

/// <summary>Prose as comments of a program, in lines that fit on a page.</summary>
internal static class ProseComment
{
    private const int Width = 100;

    public static string Of(string prose) =>
        string.Join('\n', prose.ReplaceLineEndings("\n").Trim('\n').Split('\n').SelectMany(Wrapped).Select(line => line.Length == 0 ? "//" : $"// {line}"));

    // What hangs below a list's mark or a quote's stays below it.
    private static IEnumerable<string> Wrapped(string line)
    {
        var indent = new string(' ', Indent(line));
        var current = new StringBuilder();
        foreach (var word in line.TrimEnd().Split(' '))
        {
            if (current.Length + word.Length + 1 > Width && current.ToString().Trim().Length > 0)
            {
                yield return current.ToString();
                current.Clear().Append(indent).Append(word);
            }
            else
            {
                current.Append(current.Length > 0 ? " " : "").Append(word);
            }
        }

        yield return current.ToString();
    }

    private static int Indent(string line)
    {
        var blanks = line.Length - line.TrimStart().Length;
        var text = line[blanks..];
        var mark = text.IndexOf(' ', StringComparison.Ordinal);
        return mark > 0 && (text[..mark] is "-" or "*" or ">" || (text[mark - 1] == '.' && text[..(mark - 1)].All(char.IsAsciiDigit))) ? blanks + mark + 1 : blanks;
    }
}
