using System.Text.RegularExpressions;

namespace MiniFlow.Cli.Running;

/// <summary>A notebook that is to be run.</summary>
/// <param name="Path">Its file.</param>
internal sealed partial record RunTarget(string Path)
{
    /// <summary>Its file name without the extension: a chapter's <c>02-differentiable-graphs</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The folder in which its cells run.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>A chapter's number as its name says it, <c>02</c>; empty for any other notebook.</summary>
    public string Number => Numbered().Match(Name).Groups["number"].Value;

    [GeneratedRegex("^(?<number>[0-9]{2})-")]
    private static partial Regex Numbered();
}
