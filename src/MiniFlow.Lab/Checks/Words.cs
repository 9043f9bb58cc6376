using System.Globalization;

namespace MiniFlow.Lab.Checks;

/// <summary>Numbers and lists in sentences.</summary>
internal static class Words
{
    private static readonly string[] small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>For instance <c>three inputs</c>, <c>one input</c>.</summary>
    public static string Count(int count, string noun) =>
        $"{(count < small.Length ? small[count] : $"{count}")} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>The words as the beginning of a sentence.</summary>
    public static string Capital(string words) => words.Length == 0 || words[0] == '∂' ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>For instance <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";

    /// <summary>For instance <c>10 seconds</c>.</summary>
    public static string Seconds(TimeSpan time) =>
        time.TotalSeconds == 1 ? "1 second" : $"{time.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} seconds";
}
