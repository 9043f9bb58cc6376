namespace MiniFlow.Lab.Views;

/// <summary>The nodes of a graph by their scopes.</summary>
internal sealed class ScopeTree
{
    private ScopeTree(string name, int index) => (Name, Index) = (name, index);

    public string Name { get; }

    /// <summary>A number that no other scope of the graph has.</summary>
    public int Index { get; }

    public List<ScopeTree> Scopes { get; } = [];

    /// <summary>The positions of the nodes directly in this scope.</summary>
    public List<int> Nodes { get; } = [];

    public static ScopeTree Of(GraphPicture graph)
    {
        var count = 0;
        var root = new ScopeTree("", count++);
        for (var node = 0; node < graph.Nodes.Count; node++)
        {
            var scope = root;
            foreach (var name in graph.Nodes[node].Scopes)
            {
                var inner = scope.Scopes.Find(each => each.Name == name);
                if (inner is null)
                {
                    inner = new ScopeTree(name, count++);
                    scope.Scopes.Add(inner);
                }

                scope = inner;
            }

            scope.Nodes.Add(node);
        }

        return root;
    }
}
