namespace MiniFlow.Lab.Views;

/// <summary>What one scope holds, or the whole graph: its own nodes, the scopes directly inside it, the places where
/// edges enter and leave, and the edges between all these, bundled where they end at a scope.</summary>
internal sealed class Level(string name, string path)
{
    /// <summary>The scope's own name; empty for the whole graph.</summary>
    public string Name { get; } = name;

    /// <summary>Its name with those of the scopes around it.</summary>
    public string Path { get; } = path;

    /// <summary>How many nodes it holds, those of inner scopes included.</summary>
    public int NodeCount { get; set; }

    /// <summary>Whether this is no scope of the graph but the first part of a level that has too much on it to be drawn.</summary>
    public bool IsFold { get; init; }

    public List<LevelItem> Items { get; } = [];

    public List<Bundle> Bundles { get; } = [];
}
