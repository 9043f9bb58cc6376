using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace MiniFlow.Notebooks;

/// <summary>What to do about a <c>#r</c> whose file is not there.</summary>
internal static partial class MissingFile
{
    /// <summary>The compiler's number for it.</summary>
    public const string Code = "CS0006";

    /// <summary>The remedy, on a line of its own, where the missing file is one that a solution around the notebook builds.</summary>
    public static string? Remedy(Diagnostic error, string workingDirectory)
    {
        var quoted = Quoted().Match(error.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        if (!quoted.Success)
            return null;
        var file = Path.GetFullPath(quoted.Groups[1].Value, workingDirectory);
        if (!file.Contains($"{Path.DirectorySeparatorChar}artifacts{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            return null;
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.sln").FirstOrDefault() is { } solution)
                return $"This file is put there by a build. In {folder}, run: dotnet build {Path.GetFileName(solution)}";
        }

        return null;
    }

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
