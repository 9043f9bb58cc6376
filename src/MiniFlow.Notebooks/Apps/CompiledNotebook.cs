using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace MiniFlow.Notebooks.Apps;

/// <summary>A notebook's cells, compiled in order as the engine compiles them, and not run.</summary>
/// <param name="Cells">Prose and code, in order.</param>
/// <param name="Files">The full paths of what <c>#r</c> names.</param>
internal sealed record CompiledNotebook(IReadOnlyList<CompiledCell> Cells, IReadOnlyList<string> Files)
{
    /// <summary>The cells that have C# code.</summary>
    public IEnumerable<CompiledCell> Code => Cells.Where(cell => cell.Code is not null);

    /// <exception cref="NotebookException">A cell does not compile, or asks for what only a notebook has.</exception>
    public static CompiledNotebook Read(NotebookDocument document, string folder)
    {
        var options = ScriptDefaults.Options
            .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(folder))
            .WithSourceResolver(ScriptSourceResolver.Default.WithBaseDirectory(folder));
        Script script = CSharpScript.Create<object?>(ScriptDefaults.Prologue, options);
        var cells = new List<CompiledCell>();
        var number = 0;
        foreach (var cell in document.Cells)
        {
            if (cell.Kind != CellKind.Code)
            {
                cells.Add(new CompiledCell(0, cell.Source, null));
                continue;
            }

            number++;
            foreach (var segment in Segments(document, cell, number))
            {
                if (segment.Kernel != "csharp")
                {
                    cells.Add(new CompiledCell(number, segment.Kernel == "markdown" ? segment.Code : $"(A notebook shows {segment.Kernel} here.)", null));
                    continue;
                }

                script = script.ContinueWith<object?>(segment.Code, options);
                cells.Add(Compiled(number, segment, script));
            }
        }

        var files = cells.Where(cell => cell.Code is not null).SelectMany(cell => cell.Root.GetReferenceDirectives())
            .Select(directive => Path.GetFullPath(directive.File.ValueText, folder));
        return new CompiledNotebook(cells, [.. files.Distinct()]);
    }

    private static IReadOnlyList<CellSegment> Segments(NotebookDocument document, NotebookCell cell, int number)
    {
        try
        {
            return CellParser.Parse(cell.Source, document.KernelNameOf(cell));
        }
        catch (CellException error)
        {
            throw new NotebookException($"Cell {number}: {error.Message}", error);
        }
    }

    private static CompiledCell Compiled(int number, CellSegment segment, Script script)
    {
        var compilation = script.GetCompilation();
        var cell = new CompiledCell(number, null, compilation);
        if (segment.Directives.FirstOrDefault(directive => directive.Name != "#!time") is { } directive)
            throw cell.Refusal($"'{directive.Name} {directive.Argument}' is for notebooks.");
        if (compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            var line = error.Location.GetLineSpan().StartLinePosition.Line + 1;
            throw new NotebookException($"Cell {number} does not compile, line {line}: {error.GetMessage(CultureInfo.InvariantCulture)} ({error.Id})");
        }

        if (cell.Root.DescendantTrivia().Any(trivia => trivia.GetStructure() is LoadDirectiveTriviaSyntax))
            throw cell.Refusal("it loads another file with #load.");
        return cell;
    }
}
