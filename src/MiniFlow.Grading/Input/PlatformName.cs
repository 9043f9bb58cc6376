using System.Text.RegularExpressions;

namespace MiniFlow.Grading.Input;

/// <summary>Whose a file or a folder is, by the name that a learning platform gave it when the class was downloaded.</summary>
internal static partial class PlatformName
{
    /// <summary>The student with the platform's number, which tells two of the same name apart; <c>null</c> for a name that no platform made.</summary>
    public static string? StudentOf(string name) =>
        Moodle().Match(name) is { Success: true } moodle ? moodle.Groups["student"].Value
        : Canvas().Match(name) is { Success: true } canvas ? $"{canvas.Groups["student"].Value}_{canvas.Groups["number"].Value}"
        : null;

    /// <summary>What two spellings of a name have in common: <c>lovelaceada</c> for <c>Lovelace, Ada</c> and for <c>lovelaceada_123</c>.</summary>
    public static string Key(string student) =>
        string.Concat(Number().Replace(student, "").Where(char.IsLetterOrDigit)).ToLowerInvariant();

    // Ada Lovelace_12345_assignsubmission_file_: a folder, or the beginning of a file's name.
    [GeneratedRegex("^(?<student>.+?)_assignsubmission_(file|onlinetext)(_|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Moodle();

    // lovelaceada_LATE_123_4567_03-linear-1.ipynb: the student's number, then that of the file, which is another one in each chapter.
    [GeneratedRegex("^(?<student>[^_]+)(_LATE)?_(?<number>[0-9]+)_[0-9]+_.", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Canvas();

    [GeneratedRegex("_[0-9]+$")]
    private static partial Regex Number();
}
