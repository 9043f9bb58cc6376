using System.Text.RegularExpressions;

namespace MiniFlow;

/// <summary>
/// A word in front of the names of all nodes that are made before it is disposed: within <c>using (new NameScope("layer"))</c> a product is called
/// <c>layer/MatMul</c>. Scopes nest; a word that the graph has used already gets a number, <c>layer_1</c>, as a node's name does.
/// </summary>
public sealed partial class NameScope : IDisposable
{
    private static readonly AsyncLocal<NameScope?> innermost = new();

    private readonly NameScope? outer = innermost.Value;
    private readonly Graph graph = Graph.Current;

    /// <summary>Opens a scope in the current graph, for this thread and what it awaits.</summary>
    /// <exception cref="GraphException">The name is not one word: letters, digits, <c>_</c>, <c>-</c> and <c>.</c>, beginning with none of the last two.</exception>
    public NameScope(string name)
    {
        if (name is null || !Word().IsMatch(name))
        {
            throw new GraphException(
                $"A name scope must be one word of letters, digits, '_', '-' and '.', and '{name}' is none. "
                + "It becomes a part of names: write my_layer in place of my layer; for a scope within a scope, open two.");
        }

        Name = graph.UniqueName(Qualify(graph, name));
        innermost.Value = this;
    }

    /// <summary>The name with the scopes around it: <c>model/fc1</c>.</summary>
    public string Name { get; }

    /// <summary>Ends the scope.</summary>
    public void Dispose()
    {
        if (innermost.Value == this)
            innermost.Value = outer;
    }

    /// <summary>The name, without a slash behind it.</summary>
    public override string ToString() => Name;

    /// <summary>The name with the scopes in front of it that are open in that graph.</summary>
    internal static string Qualify(Graph graph, string name)
    {
        for (var scope = innermost.Value; scope is not null; scope = scope.outer)
        {
            if (scope.graph == graph)
                return $"{scope.Name}/{name}";
        }

        return name;
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}_][\p{L}\p{Nd}_.\-]*$")]
    private static partial Regex Word();
}
