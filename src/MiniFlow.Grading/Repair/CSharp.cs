using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniFlow.Grading.Repair;

/// <summary>What can be seen of a cell's code without compiling it.</summary>
internal static class CSharp
{
    private static readonly CSharpParseOptions options = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    // More, or deeper, than anybody writes by hand: trees of such code would exhaust the stack of whoever walks them.
    private const int LongestText = 50_000;
    private const int Deepest = 200;

    /// <summary>Whether a kernel's or a language's name means C#.</summary>
    public static bool IsCalled(string language) => language.ToLowerInvariant() is "c#" or "csharp" or "polyglot-notebook" or ".net-csharp" or "polyglot" or "cs";

    /// <summary>The syntax; an empty one for a text that is no person's code.</summary>
    public static CompilationUnitSyntax Parse(string code) =>
        CSharpSyntaxTree.ParseText(IsReasonable(code) ? code : "", options).GetCompilationUnitRoot();

    /// <summary>Whether code is short and shallow enough to be looked at as syntax.</summary>
    public static bool IsReasonable(string code)
    {
        if (code.Length > LongestText)
            return false;
        var (depth, run) = (0, 0);
        foreach (var letter in code)
        {
            depth = letter is '(' or '[' or '{' or '<' ? depth + 1 : letter is ')' or ']' or '}' or '>' ? Math.Max(0, depth - 1) : depth;

            // Operators can be stacked without a bracket: !!!x, x => y => z, a + b + c.
            run = letter is ';' or '{' or '}' or ',' ? 0 : char.IsLetterOrDigit(letter) || char.IsWhiteSpace(letter) ? run : run + 1;
            if (depth > Deepest || run > 10 * Deepest)
                return false;
        }

        return true;
    }

    /// <summary>Whether the parser finds an error.</summary>
    public static bool IsBroken(string code) => Parse(code).ContainsDiagnostics && Parse(code).GetDiagnostics().Any(one => one.Severity == DiagnosticSeverity.Error);

    /// <summary>What a cell declares for those after it: types, functions, variables.</summary>
    public static IReadOnlySet<string> Declares(string code)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in Parse(code).Members)
        {
            var declared = member switch
            {
                BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
                DelegateDeclarationSyntax type => [type.Identifier.ValueText],
                MethodDeclarationSyntax method => [method.Identifier.ValueText],
                FieldDeclarationSyntax field => Variables(field.Declaration),
                GlobalStatementSyntax { Statement: LocalFunctionStatementSyntax function } => [function.Identifier.ValueText],
                GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local } => Variables(local.Declaration),
                GlobalStatementSyntax statement => [.. statement.DescendantNodes(node => node is not AnonymousFunctionExpressionSyntax).OfType<SingleVariableDesignationSyntax>().Select(one => one.Identifier.ValueText)],
                _ => (IEnumerable<string>)[],
            };
            names.UnionWith(declared.Where(name => name.Length > 0));
        }

        return names;
    }

    /// <summary>Every name that a cell mentions.</summary>
    public static IReadOnlySet<string> Mentions(string code) =>
        Parse(code).DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).ToHashSet(StringComparer.Ordinal);

    /// <summary>The code without comments and spaces, so that two cells that do the same letter by letter are equal.</summary>
    public static string Tokens(string code) => IsReasonable(code) ? string.Join(' ', Parse(code).DescendantTokens().Select(token => token.Text)) : code;

    private static IEnumerable<string> Variables(VariableDeclarationSyntax declaration) => declaration.Variables.Select(variable => variable.Identifier.ValueText);
}
