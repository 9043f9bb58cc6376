using System.Globalization;
using System.Text.RegularExpressions;

namespace MiniFlow.Notebooks;

/// <summary>Tells from the runtime's last words why the process of a cell ended.</summary>
internal static partial class CauseOfDeath
{
    public static string Describe(string lastWords, int cell, int exitCode, long memoryLimit)
    {
        if (lastWords.Contains("Stack overflow", StringComparison.Ordinal))
            return $"{CellName.Subject(cell)} overflowed the stack: {Repeated(lastWords)} calls itself without end. Give the recursion a case where it stops.";
        if (lastWords.Contains("Out of memory", StringComparison.Ordinal) || lastWords.Contains("OutOfMemoryException", StringComparison.Ordinal))
            return MemoryLimit.Exceeded(cell, memoryLimit);
        if (FailFast().Match(lastWords) is { Success: true } failed)
            return $"{CellName.Subject(cell)} ended the process that it ran in (Environment.FailFast: {failed.Groups[1].Value}).";
        return $"{CellName.Subject(cell)} ended the process that it ran in, or something outside did ({How(exitCode)}).{Details(lastWords)}";
    }

    private static string Repeated(string lastWords) =>
        Frames().Matches(lastWords).Select(frame => frame.Groups[1].Value).FirstOrDefault(frame => frame.StartsWith("Submission#", StringComparison.Ordinal)) is { } method
            ? Submission().Replace(method, "")
            : "a method";

    // Unix tells the signal that ended a process as an exit code of 128 more.
    private static string How(int exitCode) => !OperatingSystem.IsWindows() && exitCode > 128
        ? string.Create(CultureInfo.InvariantCulture, $"signal {exitCode - 128}")
        : string.Create(CultureInfo.InvariantCulture, $"exit code {exitCode}");

    private static string Details(string lastWords) =>
        lastWords.Trim() is { Length: > 0 } words ? $"\n{words[..Math.Min(words.Length, 2000)]}" : "";

    [GeneratedRegex(@"Process terminated\.\s*(.*)")]
    private static partial Regex FailFast();

    [GeneratedRegex(@"^\s+at (.+?)\(", RegexOptions.Multiline)]
    private static partial Regex Frames();

    [GeneratedRegex(@"^Submission#\d+[.+]")]
    private static partial Regex Submission();
}
