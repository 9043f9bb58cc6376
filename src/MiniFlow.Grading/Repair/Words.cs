namespace MiniFlow.Grading.Repair;

/// <summary>Text of others within our sentences.</summary>
internal static class Words
{
    /// <summary>One line of it, at most so long.</summary>
    public static string Cut(string text, int most)
    {
        var line = string.Concat(text.ReplaceLineEndings(" ").Where(letter => !char.IsControl(letter))).Trim();
        return line.Length <= most ? line : line[..(most - 1)] + "…";
    }

    /// <summary>For instance <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";
}
