using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniFlow.Notebooks.Apps;

/// <summary>
/// What everything that the cells declare is called in a program, which has one scope where a notebook has one a cell: the
/// second <c>x</c> is <c>x2</c>. A name inside a block that one of the whole program's names would hide gets a number too.
/// </summary>
internal sealed class ProgramNames
{
    private readonly Dictionary<ISymbol, string> names = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> everywhere = new(StringComparer.Ordinal);

    // What stands anywhere in the notebook is not chosen for something else.
    private readonly HashSet<string> taken;

    private ProgramNames(IEnumerable<CompiledCell> cells) =>
        taken = [.. cells.SelectMany(cell => cell.Root.DescendantTokens()).Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)];

    public static ProgramNames Of(CompiledNotebook notebook)
    {
        var names = new ProgramNames(notebook.Code);
        var declared = notebook.Code.SelectMany(cell => cell.Root.DescendantNodes().Select(node => (Node: node, Symbol: Declared(cell, node)))).Where(each => each.Symbol is not null).ToList();
        foreach (var (_, symbol) in declared.Where(each => IsOfTheProgram(each.Symbol!)))
        {
            var name = names.everywhere.Contains(symbol!.Name) ? names.Free(symbol.Name) : symbol.Name;
            if (names.names.TryAdd(symbol, name))
                names.everywhere.Add(name);
        }

        foreach (var (node, symbol) in declared)
        {
            if (symbol is ILocalSymbol or IRangeVariableSymbol && names.everywhere.Contains(symbol.Name) && !IsInFunction(node))
                names.names.TryAdd(symbol, names.Free(symbol.Name));
        }

        return names;
    }

    /// <summary>What the program calls it; null where it keeps its name.</summary>
    public string? NewNameOf(ISymbol symbol) =>
        names.TryGetValue(symbol.OriginalDefinition, out var name) && name != symbol.Name ? name : null;

    /// <summary>What the program calls something that a cell declares for all later ones.</summary>
    public string NameOf(ISymbol symbol) => names.GetValueOrDefault(symbol.OriginalDefinition, symbol.Name);

    /// <summary>Whether the symbol is declared by a cell.</summary>
    public bool Has(ISymbol symbol) => names.ContainsKey(symbol.OriginalDefinition);

    /// <summary>Whether, in the program, this name means something that a cell has declared.</summary>
    public bool IsTaken(string name) => everywhere.Contains(name);

    private static ISymbol? Declared(CompiledCell cell, SyntaxNode node) =>
        node is VariableDeclaratorSyntax or SingleVariableDesignationSyntax or MethodDeclarationSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
            or ForEachStatementSyntax or CatchDeclarationSyntax or QueryClauseSyntax or JoinIntoClauseSyntax or QueryContinuationSyntax
            ? cell.Model.GetDeclaredSymbol(node)
            : null;

    /// <summary>Whether later cells see it.</summary>
    private static bool IsOfTheProgram(ISymbol symbol) => symbol is IFieldSymbol or IMethodSymbol or INamedTypeSymbol && symbol.ContainingType?.IsScriptClass == true;

    // In a function of its own a name may hide one of the program's.
    private static bool IsInFunction(SyntaxNode node) =>
        node.Ancestors().Any(each => each is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or BaseTypeDeclarationSyntax);

    private string Free(string name)
    {
        for (var number = 2; ; number++)
        {
            if (taken.Add($"{name}{number}"))
                return $"{name}{number}";
        }
    }
}
