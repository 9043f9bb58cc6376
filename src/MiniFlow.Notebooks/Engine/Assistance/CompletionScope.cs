using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniFlow.Notebooks;

/// <summary>The names that are in scope at a place, or behind a dot.</summary>
internal static class CompletionScope
{
    private static readonly CompletionItem[] Keywords =
        [.. SyntaxFacts.GetKeywordKinds().Where(kind => SyntaxFacts.IsReservedKeyword(kind)).Select(SyntaxFacts.GetText)
            .Concat(["var", "await", "async", "record", "when", "where", "nameof", "yield", "dynamic", "not", "and", "or"])
            .Select(keyword => new CompletionItem(keyword, "keyword"))];

    /// <summary>What belongs to <paramref name="target"/>: members of its type, of the type that it is, of the namespace that it is.</summary>
    public static IEnumerable<CompletionItem> Members(SemanticModel model, SyntaxNode target, int position)
    {
        var symbol = model.GetSymbolInfo(target).Symbol;
        if (symbol is INamespaceSymbol space)
            return Items(model.LookupNamespacesAndTypes(position, space));
        if (symbol is ITypeSymbol type)
            return Items(model.LookupSymbols(position, type).Where(member => member.IsStatic || member is ITypeSymbol or IFieldSymbol { IsConst: true }));
        var value = model.GetTypeInfo(target).Type ?? (symbol as IMethodSymbol)?.ReturnType;
        return value is null or IErrorTypeSymbol
            ? []
            : Items(model.LookupSymbols(position, value, includeReducedExtensionMethods: true).Where(member => !member.IsStatic && member is not ITypeSymbol));
    }

    /// <summary>What can be named without a dot.</summary>
    public static IEnumerable<CompletionItem> Names(SemanticModel model, SyntaxToken previous, int position)
    {
        if (previous.Parent is UsingDirectiveSyntax)
            return Items(model.LookupNamespacesAndTypes(position));
        if (previous.IsKind(SyntaxKind.NewKeyword))
            return Items(model.LookupNamespacesAndTypes(position));
        var names = Items(model.LookupSymbols(position)).Concat(Keywords);
        // Inside an initializer the properties that can be set come first; a prefix decides between them and the rest.
        return Initialized(model, previous) is { } type
            ? Items(model.LookupSymbols(position, type).Where(member => member is IPropertySymbol { SetMethod: not null } or IFieldSymbol)).Concat(names)
            : names;
    }

    private static ITypeSymbol? Initialized(SemanticModel model, SyntaxToken previous) =>
        previous.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } ? model.GetTypeInfo(creation).Type : null;

    private static IEnumerable<CompletionItem> Items(IEnumerable<ISymbol> symbols) => symbols
        .Where(symbol => symbol.CanBeReferencedByName && !IsHidden(symbol))
        .GroupBy(symbol => symbol.Name)
        .Select(overloads => SymbolText.Item(overloads.First(), overloads.Count()));

    // What a library marks as not to be shown: [EditorBrowsable(EditorBrowsableState.Never)].
    private static bool IsHidden(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name == "EditorBrowsableAttribute" && attribute.ConstructorArguments is [{ Value: 1 }]);
}
