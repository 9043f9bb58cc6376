using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniFlow.Notebooks;

/// <summary>What can stand at a place in C# code: names in scope, members of what stands before a dot, values that a parameter suggests.</summary>
internal static class CodeCompletion
{
    /// <summary>The choices at a place; none inside a comment or a text.</summary>
    public static CompletionList Complete(SemanticModel model, int position)
    {
        var root = model.SyntaxTree.GetRoot();
        var before = position == 0 ? default : root.FindToken(position - 1);
        if (SuggestedValues.Complete(model, before, position) is { } suggested)
            return suggested;
        if (IsText(root, before, position))
            return new CompletionList(position, position, []);

        var start = StartOfName(model.SyntaxTree.ToString(), position);
        var prefix = model.SyntaxTree.ToString()[start..position];
        var previous = start == 0 ? default : root.FindToken(start - 1);
        if (previous.Span.End > start)
            previous = default;
        var choices = Target(previous) is { } target
            ? CompletionScope.Members(model, target, start)
            : CompletionScope.Names(model, previous, start);
        return new CompletionList(start, position, [.. CompletionOrder.Choose(choices, prefix)]);
    }

    /// <summary>What stands before the dot at whose right the cursor is; null without a dot.</summary>
    private static ExpressionSyntax? Target(SyntaxToken dot) => dot.Parent switch
    {
        MemberAccessExpressionSyntax access when access.OperatorToken == dot => access.Expression,
        QualifiedNameSyntax name when name.DotToken == dot => name.Left,
        MemberBindingExpressionSyntax binding when binding.OperatorToken == dot =>
            binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault()?.Expression,
        // `x.` before another statement or in the middle of an expression that does not parse.
        _ => null,
    };

    private static bool IsText(SyntaxNode root, SyntaxToken token, int position)
    {
        if (root.FindTrivia(position - 1) is var trivia && trivia.Span.Contains(position - 1) && trivia.Kind() is
            SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia
            or SyntaxKind.MultiLineDocumentationCommentTrivia or SyntaxKind.DisabledTextTrivia)
        {
            return true;
        }

        // Behind the hole of an interpolated string its text goes on.
        if (token.IsKind(SyntaxKind.CloseBraceToken) && token.Parent is InterpolationSyntax && token.Span.End == position)
            return true;
        var inside = token.SpanStart < position && (position < token.Span.End || (position == token.Span.End && !Ends(token)));
        return inside && token.Kind() is
            SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.NumericLiteralToken;
    }

    // A closing quote is none where the text goes on behind it: "a\" and """a" do not end.
    private static bool Ends(SyntaxToken token) => token.Kind() is
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        && token.Text.Length > 1 && token.Text[^1] is '"' or '\'' && !token.GetDiagnostics().Any();

    private static int StartOfName(string code, int position)
    {
        while (position > 0 && SyntaxFacts.IsIdentifierPartCharacter(code[position - 1]))
            position--;
        return position;
    }
}
