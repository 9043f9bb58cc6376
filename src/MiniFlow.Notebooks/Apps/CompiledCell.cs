using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniFlow.Notebooks.Apps;

/// <summary>A cell of a notebook that is to become a program.</summary>
/// <param name="Number">Its number among the code cells, from 1, as messages count; 0 for prose.</param>
/// <param name="Prose">Its text, for prose; null for code.</param>
/// <param name="Code">What the compiler knows of it, for C# code; null for prose and for what other kernels run.</param>
internal sealed record CompiledCell(int Number, string? Prose, Compilation? Code)
{
    private readonly Lazy<SemanticModel> model = new(() => Code!.GetSemanticModel(Code.SyntaxTrees.Last()));

    /// <summary>What each name in the cell means.</summary>
    public SemanticModel Model => model.Value;

    /// <summary>The cell's syntax.</summary>
    public CompilationUnitSyntax Root => (CompilationUnitSyntax)Model.SyntaxTree.GetRoot();

    /// <summary>That this cell cannot become part of a program.</summary>
    public NotebookException Refusal(string why) => new($"Cell {Number} cannot become part of an app: {why}");
}
