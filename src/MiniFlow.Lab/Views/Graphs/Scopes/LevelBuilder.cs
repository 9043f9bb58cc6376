namespace MiniFlow.Lab.Views;

/// <summary>Sorts a graph into levels by the scopes in its nodes' names, and every edge into the levels that it passes:
/// out of the scopes around its first node, across, and into those around its last.</summary>
internal sealed class LevelBuilder
{
    /// <summary>More things than this on one level nobody can read.</summary>
    private const int MostItems = 150;

    private readonly string[][] scopes;

    private LevelBuilder(GraphPicture graph) => scopes = [.. graph.Nodes.Select(node => node.Scopes)];

    /// <summary>The outermost level.</summary>
    public static Level Build(GraphPicture graph)
    {
        var builder = new LevelBuilder(graph);
        return builder.Build(new Level("", ""), 0, [.. Enumerable.Range(0, graph.Nodes.Count)], [.. graph.Edges.Select(edge => new Passage(edge, -1, -1))]);
    }

    /// <summary>Fills a level that lies <paramref name="depth"/> scopes deep.</summary>
    private Level Build(Level level, int depth, List<int> nodes, List<Passage> passages)
    {
        level.NodeCount = nodes.Count;
        var itemOf = new Dictionary<int, int>();
        var children = AddItems(level, depth, nodes, itemOf);
        var bundles = new Dictionary<(int From, int To), int>();
        foreach (var passage in passages)
        {
            var from = passage.Entry >= 0 ? Port(level, passage.Entry, isEntry: true) : itemOf[passage.Edge.From];
            var to = passage.Exit >= 0 ? Port(level, passage.Exit, isEntry: false) : itemOf[passage.Edge.To];
            if (from == to)
            {
                if (children.TryGetValue(from, out var child))
                    child.Passages.Add(new Passage(passage.Edge, -1, -1));
                continue;
            }

            var bundle = Bundle(level, bundles, from, to);
            level.Bundles[bundle].Edges.Add(passage.Edge);
            if (children.TryGetValue(from, out var left))
                left.Passages.Add(new Passage(passage.Edge, -1, bundle));
            if (children.TryGetValue(to, out var entered))
                entered.Passages.Add(new Passage(passage.Edge, bundle, -1));
        }

        foreach (var (item, child) in children)
        {
            var scope = level.Items[item].Scope!;
            if (scope.IsFold)
                scope.NodeCount = child.Nodes.Count;
            else
                Build(scope, depth + 1, child.Nodes, child.Passages);
        }

        return level;
    }

    private Dictionary<int, Child> AddItems(Level level, int depth, List<int> nodes, Dictionary<int, int> itemOf)
    {
        var children = new Dictionary<int, Child>();
        var scopeItems = new Dictionary<string, int>(StringComparer.Ordinal);
        var folded = Fold(depth, nodes);
        foreach (var node in nodes)
        {
            if (folded.Contains(node))
            {
                if (children.Count == 0 || !level.Items[0].Scope!.IsFold)
                {
                    children.Add(0, new Child([], []));
                    level.Items.Add(new LevelItem { Scope = new Level($"… {Numbers.Count(folded.Count)} earlier nodes", level.Path) { IsFold = true } });
                }

                itemOf[node] = 0;
                children[0].Nodes.Add(node);
                continue;
            }

            if (scopes[node].Length == depth)
            {
                itemOf[node] = level.Items.Count;
                level.Items.Add(new LevelItem { Node = node });
                continue;
            }

            var name = scopes[node][depth];
            if (!scopeItems.TryGetValue(name, out var item))
            {
                item = level.Items.Count;
                scopeItems.Add(name, item);
                children.Add(item, new Child([], []));
                level.Items.Add(new LevelItem { Scope = new Level(name, level.Path.Length == 0 ? name : $"{level.Path}/{name}") });
            }

            itemOf[node] = item;
            children[item].Nodes.Add(node);
        }

        return children;
    }

    /// <summary>Where a level has too many nodes and scopes, the earliest of them, to be drawn as one box.</summary>
    private HashSet<int> Fold(int depth, List<int> nodes)
    {
        var groups = nodes.GroupBy(node => scopes[node].Length == depth ? (node, "") : (-1, scopes[node][depth])).ToArray();
        return groups.Length <= MostItems ? [] : [.. groups.Take(groups.Length - MostItems + 1).SelectMany(group => group)];
    }

    private static int Port(Level level, int outerBundle, bool isEntry)
    {
        var found = level.Items.FindIndex(item => item.OuterBundle == outerBundle && item.IsEntry == isEntry);
        if (found >= 0)
            return found;
        level.Items.Add(new LevelItem { OuterBundle = outerBundle, IsEntry = isEntry });
        return level.Items.Count - 1;
    }

    private static int Bundle(Level level, Dictionary<(int From, int To), int> bundles, int from, int to)
    {
        var isBetweenNodes = level.Items[from].Node >= 0 && level.Items[to].Node >= 0;
        if (!isBetweenNodes && bundles.TryGetValue((from, to), out var found))
            return found;
        level.Bundles.Add(new Bundle(from, to));
        bundles[(from, to)] = level.Bundles.Count - 1;
        return level.Bundles.Count - 1;
    }

    /// <summary>An edge in a level: it comes in through a bundle of the outer level (<paramref name="Entry"/>), goes out
    /// through one (<paramref name="Exit"/>), or has both ends inside (-1).</summary>
    private readonly record struct Passage(PictureEdge Edge, int Entry, int Exit);

    private sealed record Child(List<int> Nodes, List<Passage> Passages);
}
