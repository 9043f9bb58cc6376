using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MiniFlow.Notebooks.Apps;

/// <summary>A cell, taken apart by where its text goes in a program.</summary>
/// <param name="Usings">What goes to the top.</param>
/// <param name="Statements">What is run, functions and variables included, in its place.</param>
/// <param name="Types">What goes to the end.</param>
internal sealed record CellParts(IReadOnlyList<string> Usings, string Statements, IReadOnlyList<string> Types)
{
    public static CellParts Of(CompiledCell cell, IReadOnlyList<TextChange> changes)
    {
        var root = cell.Root;
        var text = root.SyntaxTree.GetText();
        var usings = root.Usings.Select(directive => directive.ToString()).ToList();
        var types = root.Members.Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax).ToList();

        var elsewhere = types.Select(type => new TextChange(type.FullSpan, $"\n// {NameOf(type)} stands at the end of this file.\n"))
            .Concat(root.Usings.Select(directive => new TextChange(LinesOf(text, directive.Span), "")))
            .Concat(root.GetReferenceDirectives().Select(directive => new TextChange(LinesOf(text, directive.Span), "")))
            .ToList();
        var staying = changes.Where(change => !elsewhere.Exists(other => other.Span.Contains(change.Span) && change.Span.Start < other.Span.End));
        var statements = text.WithChanges(staying.Concat(elsewhere).OrderBy(change => change.Span.Start)).ToString();
        return new CellParts(usings, Trimmed(statements), [.. types.Select(type => Trimmed(TextOf(type, text, changes)))]);
    }

    private static string TextOf(SyntaxNode type, SourceText text, IReadOnlyList<TextChange> changes)
    {
        var outside = new[] { TextSpan.FromBounds(0, type.FullSpan.Start), TextSpan.FromBounds(type.FullSpan.End, text.Length) };
        var inside = changes.Where(change => type.Span.Contains(change.Span));
        return text.WithChanges(inside.Concat(outside.Select(span => new TextChange(span, ""))).OrderBy(change => change.Span.Start)).ToString();
    }

    private static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        TypeDeclarationSyntax declaration => $"{declaration.Keyword.Text} {declaration.Identifier.Text}",
        BaseTypeDeclarationSyntax declaration => $"enum {declaration.Identifier.Text}",
        _ => $"delegate {((DelegateDeclarationSyntax)type).Identifier.Text}",
    };

    private static TextSpan LinesOf(SourceText text, TextSpan span) =>
        TextSpan.FromBounds(text.Lines.GetLineFromPosition(span.Start).Start, text.Lines.GetLineFromPosition(span.End).EndIncludingLineBreak);

    private static string Trimmed(string text) => string.Join('\n', text.Split('\n').SkipWhile(string.IsNullOrWhiteSpace)).TrimEnd();
}
