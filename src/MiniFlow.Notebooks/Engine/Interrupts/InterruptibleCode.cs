using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MiniFlow.Notebooks;

/// <summary>
/// A cell's code with a look at <see cref="CellInterrupt"/> in every loop and function, so that it can be stopped from
/// within, by an exception like any other: what it had declared stays, and nothing is left half done as it would be by
/// ending its thread. Line for line the code is the original; only columns move.
/// </summary>
internal sealed class InterruptibleCode
{
    private const string Look = "global::MiniFlow.Notebooks.CellInterrupt.Check(); ";

    private readonly List<(LinePosition Place, int Length)> insertions = [];

    public InterruptibleCode(string code)
    {
        Text = code;
        var tree = CSharpSyntaxTree.ParseText(code, ScriptDefaults.Syntax);
        // Code that does not parse is left as it is, for the compiler to speak of.
        if (tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            return;

        // Where two places are the same, a block that closes there comes before one that opens.
        var looks = tree.GetRoot().DescendantNodes().SelectMany(Looks).OrderBy(look => look.Position).ToList();
        var text = new StringBuilder(code);
        foreach (var (position, inserted) in Enumerable.Reverse(looks))
            text.Insert(position, inserted);
        Text = text.ToString();
        var lines = tree.GetText().Lines;
        insertions.AddRange(looks.Select(look => (lines.GetLinePosition(look.Position), look.Text.Length)));
    }

    /// <summary>The code to compile.</summary>
    public string Text { get; }

    /// <summary>Where a place in <see cref="Text"/> is in the original.</summary>
    public LinePosition Original(LinePosition place)
    {
        var column = place.Character;
        foreach (var (start, length) in insertions.Where(insertion => insertion.Place.Line == place.Line && insertion.Place.Character < column))
            column = Math.Max(start.Character, column - length);
        return new LinePosition(place.Line, column);
    }

    private static IEnumerable<(int Position, string Text)> Looks(SyntaxNode node) => node switch
    {
        CommonForEachStatementSyntax loop => Into(loop.Statement),
        ForStatementSyntax loop => Into(loop.Statement),
        WhileStatementSyntax loop => Into(loop.Statement),
        DoStatementSyntax loop => Into(loop.Statement),
        MethodDeclarationSyntax { Body: { } body } => Into(body),
        LocalFunctionStatementSyntax { Body: { } body } => Into(body),
        AnonymousFunctionExpressionSyntax { Block: { } body } => Into(body),
        _ => [],
    };

    private static IEnumerable<(int Position, string Text)> Into(StatementSyntax body) => body is BlockSyntax block
        ? [(block.OpenBraceToken.Span.End, " " + Look)]
        : [(body.SpanStart, "{ " + Look), (body.Span.End, " }")];
}
