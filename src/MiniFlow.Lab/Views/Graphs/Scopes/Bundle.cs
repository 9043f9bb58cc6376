namespace MiniFlow.Lab.Views;

/// <summary>All edges that run from one item of a level to another; between two nodes each edge is a bundle of its own.</summary>
internal sealed class Bundle(int from, int to)
{
    /// <summary>The item that it starts at.</summary>
    public int From { get; } = from;

    /// <summary>The item that it ends at.</summary>
    public int To { get; } = to;

    /// <summary>The edges in it.</summary>
    public List<PictureEdge> Edges { get; } = [];
}
