using System.Text.RegularExpressions;

namespace MiniFlow.Notebooks;

/// <summary>What can stand in a line that is an order to the engine: magic commands, kernels, files to refer to.</summary>
internal static partial class DirectiveCompletion
{
    private static readonly string[] Libraries = [".dll"];
    private static readonly string[] Notebooks = [".ipynb", ".dib", ".cs", ".csx"];

    private static readonly CompletionItem[] Magics =
    [
        new(MagicCommands.Time, "magic", "measure how long the cell takes"),
        new(MagicCommands.Import, "magic", "#!import FILE: run another notebook, or a file of C#, here"),
        .. DisplayKernels.Names.Prepend("csharp").Select(kernel => new CompletionItem($"#!{kernel}", "magic", $"the lines that follow are {kernel}")),
    ];

    /// <summary>The choices, or null where the cursor is not in such a line.</summary>
    public static CompletionList? Complete(string code, int position, string workingDirectory)
    {
        var start = code.LastIndexOf('\n', Math.Max(0, position - 1), position) + 1;
        var line = code[start..position];
        if (FileLine().Match(line) is { Success: true } file)
            return Files(file.Groups["path"], start, position, workingDirectory, line.TrimStart().StartsWith("#r", StringComparison.Ordinal) ? Libraries : Notebooks);
        if (!line.StartsWith('#') || line.Contains(' ', StringComparison.Ordinal))
            return null;
        return new CompletionList(start, position, [.. Magics.Where(magic => magic.Text.StartsWith(line, StringComparison.OrdinalIgnoreCase))]);
    }

    private static CompletionList Files(Group written, int start, int position, string workingDirectory, string[] extensions)
    {
        var path = written.Value;
        if (path.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
            return new CompletionList(position, position, []);
        var split = path.LastIndexOf('/') + 1;
        var folder = new DirectoryInfo(Path.GetFullPath(path[..split], workingDirectory));
        var choices = folder.Exists
            ? folder.EnumerateFileSystemInfos($"{path[split..]}*")
                .Where(entry => entry is DirectoryInfo || extensions.Contains(entry.Extension))
                .Where(entry => !entry.Name.StartsWith('.') && entry.Name.StartsWith(path[split..], StringComparison.Ordinal))
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)
                .Select(entry => new CompletionItem(entry is DirectoryInfo ? $"{entry.Name}/" : entry.Name, "path"))
            : [];
        return new CompletionList(start + written.Index + split, position, [.. choices]);
    }

    [GeneratedRegex("""^\s*(#r\s+"|#!import\s+"?)(?<path>[^"*?\0]*)$""")]
    private static partial Regex FileLine();
}
