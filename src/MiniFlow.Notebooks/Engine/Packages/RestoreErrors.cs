using System.Text.RegularExpressions;

namespace MiniFlow.Notebooks;

/// <summary>Why a restore failed, in one message.</summary>
internal static partial class RestoreErrors
{
    public static string Describe(IReadOnlyList<PackageRequest> packages, string output)
    {
        var errors = ErrorLine().Matches(output).Select(match => $"{match.Groups[1].Value}: {match.Groups[2].Value.Trim()}").Distinct().ToList();
        var names = string.Join("; ", packages);
        return errors.Count == 0
            ? $"The packages ({names}) cannot be restored:\n{output.Trim()}"
            : $"The packages ({names}) cannot be restored.\n{string.Join('\n', errors)}\n"
                + "Check the name and the version, and that this machine reaches a package source that has them (NuGet.config, #i \"nuget: …\").";
    }

    [GeneratedRegex(@"error (NU\d+|MSB\d+|NETSDK\d+): (.*?)(?: \[[^\]]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();
}
