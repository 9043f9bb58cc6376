using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniFlow.Notebooks;

/// <summary>Whether a script has a value: its last expression, without a semicolon, or what it returns.</summary>
internal static class LastExpression
{
    public static bool Exists(Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.Last();
        var root = (CompilationUnitSyntax)tree.GetRoot();
        return root.Members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }
            ? compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).ConvertedType?.SpecialType != SpecialType.System_Void
            : root.Members.OfType<GlobalStatementSyntax>().SelectMany(statement => statement.DescendantNodes(node => !IsFunction(node)))
                .Any(node => node is ReturnStatementSyntax { Expression: not null });
    }

    private static bool IsFunction(SyntaxNode node) => node is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax;
}
