using System.Text.RegularExpressions;

namespace MiniFlow.Notebooks;

/// <summary>Why a restore failed, in one message.</summary>
internal static partial class RestoreErrors
{
    public static string Describe(IReadOnlyList<PackageRequest> packages, string output)
    {
        var errors = ErrorLine().Matches(output).Select(match => $"{match.Groups[1].Value}: {match.Groups[2].Value.Trim()}").Distinct().ToList();
        // A restore takes all packages of the session together: the blame goes to those that an error speaks of.
        var named = packages.Where(package => errors.Any(error => error.Contains(package.Id, StringComparison.OrdinalIgnoreCase))).ToList();
        var blamed = named.Count > 0 ? named : packages;
        var what = (blamed.Count == 1 ? "The package " : "The packages ") + string.Join("; ", blamed);
        return errors.Count == 0
            ? $"{what} cannot be restored:\n{output.Trim()}"
            : $"{what} cannot be restored.\n{string.Join('\n', errors)}\n"
                + "Check the name and the version, and that this machine reaches a package source that has them (NuGet.config, #i \"nuget: …\").";
    }

    [GeneratedRegex(@"error (NU\d+|MSB\d+|NETSDK\d+): (.*?)(?: \[[^\]]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();
}
