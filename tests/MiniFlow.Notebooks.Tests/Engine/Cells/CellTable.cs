using System.Text;
using System.Text.RegularExpressions;

namespace MiniFlow.Notebooks.Tests.Engine.Cells;

/// <summary>A file of cells and their expected outputs; Fixtures/cells/README.md says how it is written.</summary>
internal sealed partial record CellTable(IReadOnlyList<CellTable.Row> Rows)
{
    /// <summary>Every table.</summary>
    public static IReadOnlyList<string> Names { get; } = ["display", "console", "state", "async", "errors", "references", "packages", "magics"];

    /// <summary>The notebook's folder, as the cells see it.</summary>
    public static string Folder => Fixture.PathOf("cells");

    public static CellTable Read(string name)
    {
        var rows = RowStart().Split("\n" + Fixture.Read(Path.Combine("cells", name + ".cells")).ReplaceLineEndings("\n"))[1..].Select(Row.Read);
        return new CellTable([.. rows]);
    }

    /// <summary>What a cell put out, in the form of the table.</summary>
    public static string Describe(IEnumerable<CellOutput> outputs)
    {
        var text = new StringBuilder();
        foreach (var output in outputs)
        {
            switch (output.Kind)
            {
                case OutputKind.Stream:
                    var ends = output.StreamText.EndsWith('\n');
                    text.Append($"--- {output.StreamName}{(ends ? "" : " (no line end)")}\n{output.StreamText}{(ends ? "" : "\n")}");
                    break;
                case OutputKind.Error:
                    text.Append($"--- error\n{output.ErrorMessage}\n");
                    break;
                default:
                    var mark = output.Kind == OutputKind.ExecuteResult ? "--- result" : "--- display";
                    foreach (var type in output.MimeTypes)
                    {
                        text.Append($"{mark} {type}\n{Style().Replace(output.GetText(type)!, "")}\n");
                        mark = "+++";
                    }

                    break;
            }
        }

        return text.ToString().TrimEnd('\n');
    }

    [GeneratedRegex(@"\n=== ")]
    private static partial Regex RowStart();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex(@"^--- ", RegexOptions.Multiline)]
    private static partial Regex Outputs();

    /// <summary>A cell, what it is to put out, and why that differs from .NET Interactive, where it does.</summary>
    public sealed record Row(string Name, string Source, string Expected, string? Difference)
    {
        public static Row Read(string text)
        {
            var lineEnd = text.IndexOf('\n', StringComparison.Ordinal);
            var title = text[..lineEnd].Split(" ! ", 2);
            var body = text[(lineEnd + 1)..];
            var outputs = Outputs().Match(body) is { Success: true } first ? first.Index : body.Length;
            return new Row(title[0], body[..outputs].TrimEnd('\n'), body[outputs..].TrimEnd('\n'), title.ElementAtOrDefault(1));
        }

        /// <summary>Whether a description fits, the wildcards filled in.</summary>
        public bool Fits(string description) =>
            Regex.IsMatch(description, "^" + Regex.Escape(Expected).Replace(@"\{\*}", ".*?", StringComparison.Ordinal) + "$", RegexOptions.Singleline);
    }
}
