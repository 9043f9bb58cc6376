using System.Text;
using System.Text.RegularExpressions;

namespace MiniFlow.Notebooks;

/// <summary>
/// Splits a cell into what each kernel runs. A line that begins with <c>#!</c> is a magic command or the name of the kernel
/// that runs the lines after it; <c>#r "nuget: …"</c> and <c>#i</c> are orders too. In C# code such lines become empty
/// ones, so that the compiler counts the same lines as the reader.
/// </summary>
internal static partial class CellParser
{
    /// <exception cref="CellException">A magic command is unknown: nothing of the cell is to be run.</exception>
    public static IReadOnlyList<CellSegment> Parse(string source, string kernel)
    {
        var segments = new List<CellSegment>();
        var code = new StringBuilder();
        var directives = new List<Directive>();
        var number = 0;
        foreach (var line in source.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (Magic(line, number) is { } magic)
            {
                if (KernelNames.IsKnown(magic.Name[2..]))
                {
                    Close();
                    kernel = KernelNames.Plain(magic.Name[2..]);
                    code.Append('\n', kernel == "csharp" ? number : 0);
                    continue;
                }

                directives.Add(MagicCommands.Known(magic));
            }
            else if (kernel == "csharp" && Package(line, number) is { } package)
            {
                directives.Add(package);
            }
            else
            {
                code.Append(line).Append('\n');
                continue;
            }

            if (kernel == "csharp")
                code.Append('\n');
        }

        Close();
        return segments;

        void Close()
        {
            if (directives.Count > 0 || !string.IsNullOrWhiteSpace(code.ToString()))
                segments.Add(new CellSegment(kernel, code.ToString(0, Math.Max(0, code.Length - 1)), [.. directives]));
            code.Clear();
            directives.Clear();
        }
    }

    /// <summary>The cell with blanks in place of all that is not C#: every place stays where it was.</summary>
    public static string CodeOnly(string source)
    {
        var code = new StringBuilder();
        var isCode = true;
        foreach (var line in source.Split('\n'))
        {
            var magic = Magic(line.TrimEnd('\r'), 0);
            if (magic is not null && KernelNames.IsKnown(magic.Name[2..]))
                isCode = KernelNames.Plain(magic.Name[2..]) == "csharp";
            var blank = magic is not null || !isCode || Package(line, 0) is not null;
            code.Append(blank ? new string(' ', line.Length) : line).Append('\n');
        }

        return code.ToString(0, code.Length - 1);
    }

    private static Directive? Magic(string line, int number)
    {
        var found = MagicLine().Match(line);
        return found.Success ? new Directive(found.Groups[1].Value, found.Groups[2].Value.Trim().Trim('"'), number) : null;
    }

    private static Directive? Package(string line, int number)
    {
        var found = PackageLine().Match(line);
        return found.Success ? new Directive(found.Groups[1].Value, found.Groups[2].Value.Trim(), number) : null;
    }

    [GeneratedRegex(@"^(#!\S+)(.*)$")]
    private static partial Regex MagicLine();

    [GeneratedRegex(@"^\s*(#r|#i)\s+""nuget:([^""]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex PackageLine();
}
