using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MiniFlow.Notebooks;

/// <summary>Whether code is a whole cell, part of one, or wrong.</summary>
internal static class SubmissionCheck
{
    private const int IndentWidth = 4;

    public static CodeCompleteness Judge(string source)
    {
        var code = CellParser.CodeOnly(source);
        var tree = CSharpSyntaxTree.ParseText(code, ScriptDefaults.Syntax);
        // Roslyn waits for the end of a text that had to come in the same line, and takes a raw string that is still open for a whole one.
        var isIncomplete = CanGoOn(tree) ?? !SyntaxFactory.IsCompleteSubmission(tree);
        if (isIncomplete)
            return new CodeCompleteness("incomplete", Indent(tree));
        return new CodeCompleteness(tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? "invalid" : "complete");
    }

    /// <summary>Whether the next line can bring the end of a text that is still open; null where none is.</summary>
    private static bool? CanGoOn(SyntaxTree tree)
    {
        var open = tree.GetRoot().DescendantTokens().FirstOrDefault(token => token.ContainsDiagnostics);
        return open.Kind() switch
        {
            SyntaxKind.MultiLineRawStringLiteralToken => true,
            // Nothing but blanks may stand behind the quotes that open it.
            SyntaxKind.SingleLineRawStringLiteralToken => open.Text.AsSpan().TrimStart('"').IsWhiteSpace(),
            SyntaxKind.StringLiteralToken => open.Text.StartsWith('@'),
            SyntaxKind.CharacterLiteralToken => false,
            _ => null,
        };
    }

    /// <summary>One step for every bracket that is still open.</summary>
    private static string Indent(SyntaxTree tree)
    {
        var depth = 0;
        foreach (var token in tree.GetRoot().DescendantTokens().Where(token => !token.IsMissing))
        {
            depth += token.Kind() switch
            {
                SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken => 1,
                SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken => -1,
                _ => 0,
            };
        }

        return new string(' ', IndentWidth * Math.Max(0, depth));
    }
}
