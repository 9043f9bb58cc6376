using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MiniFlow.Notebooks.Pages;

/// <summary>
/// Marks up C# for reading: keywords, strings, numbers, comments, directives, names of types and of methods. It goes by
/// the syntax tree alone, so it needs no references and works on a cell that does not compile.
/// </summary>
internal static class CodeHighlighter
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    /// <summary>The code as HTML: escaped, with a <c>span</c> of a one-letter class around each token that has a colour.</summary>
    public static string CSharp(string code)
    {
        var html = new StringBuilder();
        foreach (var token in CSharpSyntaxTree.ParseText(code, Options).GetRoot().DescendantTokens())
        {
            Append(html, token.LeadingTrivia);
            Append(html, token.Text, TokenClass.Of(token));
            Append(html, token.TrailingTrivia);
        }

        return html.ToString();
    }

    private static void Append(StringBuilder html, SyntaxTriviaList trivia)
    {
        foreach (var piece in trivia)
            Append(html, piece.ToFullString(), TokenClass.Of(piece));
    }

    private static void Append(StringBuilder html, string text, string? tokenClass)
    {
        if (tokenClass is null || text.Length == 0)
        {
            html.Append(Html.Escape(text));
            return;
        }

        // A directive's text ends with its line break, which belongs outside of the span.
        var body = text.TrimEnd('\r', '\n');
        html.Append("<span class=\"").Append(tokenClass).Append("\">").Append(Html.Escape(body)).Append("</span>");
        html.Append(text.AsSpan(body.Length));
    }
}
