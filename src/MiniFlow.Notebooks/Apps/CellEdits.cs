using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MiniFlow.Notebooks.Apps;

/// <summary>What changes in a cell's text when it becomes part of a program; everything else stays as it was written.</summary>
internal sealed class CellEdits(CompiledCell cell, ProgramNames names)
{
    private const string Kernel = "Microsoft.DotNet.Interactive.Kernel";
    private readonly List<TextChange> changes = [];

    /// <param name="unassigned">The program's names for variables that need a value to begin with.</param>
    /// <exception cref="NotebookException">The cell uses what only a notebook has.</exception>
    public IReadOnlyList<TextChange> Find(IReadOnlySet<string> unassigned)
    {
        changes.Clear();
        // Before names: where both begin at the same place, what is put around an expression stands outside.
        foreach (var member in cell.Root.Members)
            Adapt(member);
        foreach (var node in cell.Root.DescendantNodes())
        {
            if (node is SimpleNameSyntax name)
                Refer(name);
            else if (Declaration(node) is { } symbol && names.NewNameOf(symbol) is { } newName)
                Replace(node.ChildTokens().First(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == symbol.Name).Span, newName);
            if (node is VariableDeclaratorSyntax { Initializer: null } variable && cell.Model.GetDeclaredSymbol(node) is { } declared && unassigned.Contains(names.NameOf(declared)))
                Insert(node.Span.End, " = default");
        }

        return changes;
    }

    private ISymbol? Declaration(SyntaxNode node) => cell.Model.GetDeclaredSymbol(node) switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor } member => member.ContainingType,
        var symbol => symbol,
    };

    private void Refer(SimpleNameSyntax name)
    {
        if (name.Identifier.IsKind(SyntaxKind.IdentifierToken) is false || cell.Model.GetSymbolInfo(name).Symbol is not { } symbol)
            return;
        if (names.Has(symbol))
        {
            if (names.NewNameOf(symbol) is { } newName)
            {
                KeepInferredName(name);
                Replace(name.Identifier.Span, newName);
            }
        }
        else if (IsOfTheKernel(symbol))
        {
            if (symbol is not IMethodSymbol { Name: "display" })
                throw cell.Refusal($"it uses {symbol.Name}, which only a notebook has.");
        }
        else if (names.IsTaken(name.Identifier.ValueText) && IsAlone(name) && OwnerOf(symbol) is { } owner)
        {
            // In the program the bare name would be taken for something that a cell declares.
            Insert(name.SpanStart, owner + ".");
        }
    }

    private static bool IsOfTheKernel(ISymbol symbol) =>
        symbol is not INamespaceSymbol && symbol.ContainingAssembly is { } assembly && ScriptDefaults.Shared.Any(shared => shared.GetName().Name == assembly.Name);

    // Not what follows a dot, which cannot be mistaken.
    private static bool IsAlone(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        QualifiedNameSyntax qualified => qualified.Left == name,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or AliasQualifiedNameSyntax => false,
        _ => true,
    };

    /// <summary>Where a type or a static member comes from; null for what an object of the cell's own has.</summary>
    private static string? OwnerOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol { ContainingType: null, ContainingNamespace: { IsGlobalNamespace: false } space } => space.ToDisplayString(),
        INamedTypeSymbol or IMethodSymbol { IsStatic: true, MethodKind: MethodKind.Ordinary } or IPropertySymbol { IsStatic: true } or IFieldSymbol { IsStatic: true } =>
            symbol.ContainingType?.ToDisplayString(),
        _ => null,
    };

    // `new { x }` and `(x, y)` take the names of their parts from the variables.
    private void KeepInferredName(SimpleNameSyntax name)
    {
        var isTarget = name.Ancestors().Any(node => node is AssignmentExpressionSyntax { Left: TupleExpressionSyntax left } && left.Span.Contains(name.Span));
        if (name.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null })
            Insert(name.SpanStart, $"{name.Identifier.ValueText} = ");
        else if (name.Parent is ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax } && !isTarget)
            Insert(name.SpanStart, $"{name.Identifier.ValueText}: ");
    }

    private void Adapt(MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case GlobalStatementSyntax { Statement: ReturnStatementSyntax }:
                throw cell.Refusal("it returns, which would end the app.");
            case GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }:
                var isVoid = cell.Model.GetTypeInfo(last.Expression).Type is { SpecialType: SpecialType.System_Void };
                if (!isVoid)
                    Insert(last.Expression.SpanStart, "display(");
                Insert(last.Expression.Span.End, isVoid ? ";" : ");");
                break;
            case FieldDeclarationSyntax or MethodDeclarationSyntax:
                foreach (var modifier in member.Modifiers.Where(modifier => modifier.Kind() is not (SyntaxKind.AsyncKeyword or SyntaxKind.UnsafeKeyword or SyntaxKind.ConstKeyword)))
                    Replace(TextSpan.FromBounds(modifier.SpanStart, modifier.FullSpan.End), "");
                break;
            case GlobalStatementSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax:
                break;
            default:
                throw cell.Refusal($"it declares '{member.ToString().Split('\n')[0].Trim()}' outside of a type.");
        }
    }

    private void Replace(TextSpan span, string text) => changes.Add(new TextChange(span, text));

    private void Insert(int position, string text) => changes.Add(new TextChange(new TextSpan(position, 0), text));
}
