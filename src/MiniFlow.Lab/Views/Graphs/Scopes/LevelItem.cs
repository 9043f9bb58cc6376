namespace MiniFlow.Lab.Views;

/// <summary>One thing that a level places: a node, a scope, or a port, where a bundle of the level outside comes in or
/// goes out.</summary>
internal sealed class LevelItem
{
    /// <summary>The node's position in the picture, or -1.</summary>
    public int Node { get; init; } = -1;

    /// <summary>The scope's own level, or null.</summary>
    public Level? Scope { get; init; }

    /// <summary>For a port, the index of the outer level's bundle; else -1.</summary>
    public int OuterBundle { get; init; } = -1;

    /// <summary>Whether edges enter the scope here.</summary>
    public bool IsEntry { get; init; }

    /// <summary>Whether this is a port of either kind.</summary>
    public bool IsPort => OuterBundle >= 0;
}
