using Microsoft.CodeAnalysis;

namespace MiniFlow.Notebooks;

/// <summary>What a symbol is, in a word and in a line.</summary>
internal static class SymbolText
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddParameterOptions(SymbolDisplayParameterOptions.IncludeDefaultValue)
        .WithMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.CSharpErrorMessageFormat
        .AddKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword);

    /// <summary>A symbol as a choice.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="overloads">How many there are of its name.</param>
    public static CompletionItem Item(ISymbol symbol, int overloads) =>
        new(symbol.Name, Kind(symbol), Signature(symbol) + (overloads > 1 ? FormattableString.Invariant($" (+ {overloads - 1})") : ""));

    /// <summary>The symbol's declaration in a line.</summary>
    public static string Signature(ISymbol symbol) => symbol switch
    {
        // In a cell, what is a field to the compiler is a variable to its author.
        IFieldSymbol { ContainingType.IsScriptClass: true } field => $"{field.Type.ToDisplayString(Format)} {field.Name}",
        IMethodSymbol { ContainingType.IsScriptClass: true } method => method.ToDisplayString(Format.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType)),
        IParameterSymbol or ILocalSymbol => symbol.ToDisplayString(Format),
        INamespaceOrTypeSymbol => symbol.ToDisplayString(TypeFormat),
        _ => symbol.ToDisplayString(Format),
    };

    private static string Kind(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => "module",
        ITypeSymbol type => type.TypeKind switch
        {
            TypeKind.Interface => "interface",
            TypeKind.Enum => "enum",
            TypeKind.Struct => "struct",
            TypeKind.Delegate => "delegate",
            _ => "class",
        },
        IMethodSymbol => "method",
        IPropertySymbol => "property",
        IEventSymbol => "event",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "enum member",
        IFieldSymbol { ContainingType.IsScriptClass: false } => "field",
        _ => "variable",
    };
}
