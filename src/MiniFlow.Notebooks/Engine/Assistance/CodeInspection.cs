using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniFlow.Notebooks;

/// <summary>What stands at a place in C# code: its declaration, with all overloads, and its documentation.</summary>
internal static class CodeInspection
{
    private const int MostOverloads = 12;

    /// <summary>The description, or null where nothing is known of what stands there.</summary>
    public static CodeDescription? Describe(SemanticModel model, int position)
    {
        var symbols = Symbols(model, position);
        if (symbols.Count == 0)
            return null;
        var signatures = symbols.Take(MostOverloads).Select(SymbolText.Signature).ToList();
        if (symbols.Count > MostOverloads)
            signatures.Add(FormattableString.Invariant($"and {symbols.Count - MostOverloads} more"));
        var documented = symbols.Select(symbol => DocumentationText.Of(symbol, model.Compilation)).FirstOrDefault(text => text.Length > 0) ?? "";
        var plain = string.Join('\n', signatures) + (documented.Length > 0 ? $"\n\n{documented}" : "");
        return new CodeDescription(new MimeBundle([new("text/plain", plain), new("text/html", Html(signatures, documented))]));
    }

    /// <summary>The symbol under the cursor, or right before it; behind an opening bracket, what is called there. The best one first.</summary>
    private static List<ISymbol> Symbols(SemanticModel model, int position)
    {
        var root = model.SyntaxTree.GetRoot();
        foreach (var at in new[] { position, position - 1 }.Where(at => at >= 0 && at <= root.FullSpan.End))
        {
            var token = root.FindToken(at);
            if (token.Span.Contains(at) && (token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is PredefinedTypeSyntax) && Of(model, token.Parent!) is { Count: > 0 } named)
                return named;
        }

        var left = root.FindToken(Math.Max(0, position - 1));
        var call = left.Parent?.AncestorsAndSelf().FirstOrDefault(node => node is ArgumentListSyntax arguments && arguments.SpanStart < position
            && (arguments.CloseParenToken.IsMissing || position <= arguments.CloseParenToken.SpanStart));
        return call?.Parent is { } called ? Of(model, called) : [];
    }

    private static List<ISymbol> Of(SemanticModel model, SyntaxNode node)
    {
        // new Point(…): the constructors, which say more than the type.
        if (node.Parent is ObjectCreationExpressionSyntax creation && creation.Type == node)
            node = creation;
        var info = model.GetSymbolInfo(node);
        var chosen = info.Symbol ?? model.GetDeclaredSymbol(node);
        var others = node is ExpressionSyntax expression ? model.GetMemberGroup(expression) : [];
        if (node is InvocationExpressionSyntax call)
            others = model.GetMemberGroup(call.Expression);
        IEnumerable<ISymbol> all = [.. chosen is null ? [] : new[] { chosen }, .. info.CandidateSymbols, .. others];
        return [.. all.Distinct(SymbolEqualityComparer.Default).OfType<ISymbol>()];
    }

    private static string Html(IEnumerable<string> signatures, string documentation)
    {
        var html = new StringBuilder("<pre><code>").Append(WebUtility.HtmlEncode(string.Join('\n', signatures))).Append("</code></pre>");
        foreach (var paragraph in documentation.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            html.Append("<p>").Append(WebUtility.HtmlEncode(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>");
        return html.ToString();
    }
}
