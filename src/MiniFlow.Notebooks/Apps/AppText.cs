using System.Text;

namespace MiniFlow.Notebooks.Apps;

/// <summary>Lays the parts of all cells out as one file.</summary>
internal sealed class AppText(CompiledNotebook notebook, ProgramNames names, AppOptions options)
{
    // What every cell has without asking.
    private static readonly string[] CellUsings =
        ["using System;", "using System.Collections;", "using System.Collections.Generic;", "using System.Linq;", "using System.Text;", "using System.Threading.Tasks;"];

    // A cell is compiled without nullable annotations, and declares much that only its reader looks at.
    private static readonly string[] Properties =
        ["#:property PublishAot=false", "#:property ImplicitUsings=disable", "#:property Nullable=disable", "#:property WarningLevel=0", "#:property RunAnalyzers=false"];

    /// <param name="unassigned">The program's names for variables that need a value to begin with.</param>
    public string Write(IReadOnlySet<string> unassigned)
    {
        var parts = notebook.Cells.Select(cell => (Cell: cell, Parts: cell.Code is null ? null : CellParts.Of(cell, new CellEdits(cell, names).Find(unassigned)))).ToList();
        var text = new StringBuilder();
        foreach (var line in options.Heading)
            text.Append("// ").Append(line).Append('\n');
        foreach (var line in notebook.Files.Select(Directive).Concat(Properties).Distinct())
            text.Append(line).Append('\n');
        text.Append('\n');
        foreach (var line in CellUsings.Concat(Display()).Concat(parts.SelectMany(each => each.Parts?.Usings ?? [])).Distinct())
            text.Append(line).Append('\n');

        foreach (var (cell, part) in parts)
        {
            var paragraph = cell.Prose is { } prose ? ProseComment.Of(prose) : part?.Statements ?? "";
            if (paragraph.Length > 0)
                text.Append('\n').Append(paragraph).Append('\n');
        }

        var types = parts.SelectMany(each => each.Parts?.Types ?? []).Concat(OwnDisplay()).ToList();
        if (types.Count > 0)
            text.Append("\n// ---- Types come last in a program, whichever cell declares them. ----\n");
        foreach (var type in types)
            text.Append('\n').Append(type).Append('\n');
        return text.ToString();
    }

    private IEnumerable<string> Display() => [$"using static {options.DisplayClass ?? "Display"};"];

    private IEnumerable<string> OwnDisplay() => options.DisplayClass is not null ? [] :
        [
            """
            static class Display
            {
                public static void display(object value) => Console.WriteLine(value ?? "<null>");
            }
            """,
        ];

    private string Directive(string file) =>
        options.DirectiveFor(file) ?? throw new NotebookException($"The notebook refers to {file}, and an app can refer to projects and packages only.");
}
