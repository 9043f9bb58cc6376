using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniFlow.Notebooks;

/// <summary>
/// Texts that a library suggests for a parameter. It says so, without knowing this engine, by an attribute of its own named
/// <c>SuggestedValuesAttribute</c> on the method or its class: the parameter's name, a type, and the name of a static property
/// of it that holds the texts now.
/// </summary>
internal static class SuggestedValues
{
    private const string AttributeName = "SuggestedValuesAttribute";

    /// <summary>The suggestions for the text that the cursor is in; null where nobody has any.</summary>
    public static CompletionList? Complete(SemanticModel model, SyntaxToken token, int position)
    {
        if (!token.IsKind(SyntaxKind.StringLiteralToken) || position <= token.SpanStart
            || token.Parent?.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument)
        {
            return null;
        }

        var start = token.SpanStart + 1;
        var prefix = model.SyntaxTree.ToString()[start..position];
        var index = list.Arguments.IndexOf(argument);
        var attribute = model.GetMemberGroup(call.Expression).Concat(model.GetSymbolInfo(call).CandidateSymbols).OfType<IMethodSymbol>()
            .SelectMany(method => Attributes(method, Parameter(method, argument, index)?.Name))
            .FirstOrDefault();
        return attribute is null || prefix.Contains('"', StringComparison.Ordinal)
            ? null
            : new CompletionList(start, position, [.. CompletionOrder.Choose(Values(attribute).Select(value => new CompletionItem(value, "text")), prefix)]);
    }

    private static IEnumerable<AttributeData> Attributes(IMethodSymbol method, string? parameter) =>
        method.GetAttributes().Concat(method.ContainingType.GetAttributes()).Where(attribute =>
            attribute.AttributeClass?.Name == AttributeName && attribute.ConstructorArguments is [{ Value: string name }, ..] && name == parameter);

    private static IParameterSymbol? Parameter(IMethodSymbol method, ArgumentSyntax argument, int index) => argument.NameColon is { } named
        ? method.Parameters.FirstOrDefault(parameter => parameter.Name == named.Name.Identifier.ValueText)
        : method.Parameters.ElementAtOrDefault(index);

    private static IEnumerable<string> Values(AttributeData attribute)
    {
        if (attribute.ConstructorArguments is not [_, { Value: INamedTypeSymbol type }, { Value: string property }])
            return [];
        var name = type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        var loaded = AppDomain.CurrentDomain.GetAssemblies().Where(assembly => assembly.GetName().Name == type.ContainingAssembly.Name)
            .Select(assembly => assembly.GetType(name)).FirstOrDefault(found => found is not null);
        return loaded?.GetProperty(property, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)?.GetValue(null) as IEnumerable<string> ?? [];
    }
}
