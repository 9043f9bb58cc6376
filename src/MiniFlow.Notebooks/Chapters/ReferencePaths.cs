using System.Text.RegularExpressions;

namespace MiniFlow.Notebooks.Chapters;

/// <summary>Keeps the relative paths of <c>#r</c> and <c>#load</c> pointing at the same file when a cell moves to another folder.</summary>
public static partial class ReferencePaths
{
    /// <summary>The text with each relative path, so far relative to <paramref name="from"/>, made relative to <paramref name="to"/>.</summary>
    public static string Rebase(string text, string from, string to) =>
        Directive().Replace(text, match =>
        {
            var path = match.Groups["path"].Value;
            if (!IsRelativeFile(path))
                return match.Value;
            var target = Path.GetRelativePath(to, Path.GetFullPath(path, Path.GetFullPath(from)));
            return match.Groups["directive"].Value + '"' + target.Replace('\\', '/') + '"';
        });

    /// <summary>The text with each relative path made to lead to the file of the same name in <paramref name="folder"/>.</summary>
    public static string Redirect(string text, string folder) =>
        Directive().Replace(text, match => IsRelativeFile(match.Groups["path"].Value)
            ? $"{match.Groups["directive"].Value}\"{folder}/{Path.GetFileName(match.Groups["path"].Value)}\""
            : match.Value);

    /// <summary>The files that the text refers to by a path relative to the notebook's folder.</summary>
    public static IEnumerable<string> In(string text) =>
        Directive().Matches(text).Select(match => match.Groups["path"].Value).Where(IsRelativeFile);

    // "nuget: Package, 1.0" and the name of a framework assembly ("System.Net.Http") are no files.
    private static bool IsRelativeFile(string path) =>
        !path.Contains(':', StringComparison.Ordinal) && !Path.IsPathRooted(path)
        && (path.Contains('/', StringComparison.Ordinal) || Path.GetExtension(path) is ".dll" or ".exe" or ".csx" or ".cs");

    [GeneratedRegex("""^(?<directive>[ \t]*#(?:r|load)[ \t]+)"(?<path>[^"\n]+)["]""", RegexOptions.Multiline)]
    private static partial Regex Directive();
}
