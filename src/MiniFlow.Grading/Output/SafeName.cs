using MiniFlow.Grading.Judging;

namespace MiniFlow.Grading.Output;

/// <summary>File names made of names that others chose: no path leads out of a folder, no two names meet, no system refuses them.</summary>
public static class SafeName
{
    private const int Longest = 60;
    private static readonly HashSet<string> reserved = new(StringComparer.OrdinalIgnoreCase) { "con", "prn", "aux", "nul" };

    /// <summary>The name itself where it is made of letters, digits, dots, hyphens and underscores; otherwise what is left of it, and a few digits that tell it from others.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '_')).Trim('.');
        var stem = plain.Split('.')[0];
        var isSafe = plain == name && name.Length is > 0 and <= Longest && !reserved.Contains(stem)
            && !(stem.Length == 4 && (stem.StartsWith("com", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("lpt", StringComparison.OrdinalIgnoreCase)))
            && !name.Any(char.IsAsciiLetterUpper);

        // Capitals too: on some systems Ada and ada are one file.
        return isSafe ? name : $"{(plain.Length > Longest ? plain[..Longest] : plain)}-{Seeds.Fingerprint(name)[..8]}";
    }
}
