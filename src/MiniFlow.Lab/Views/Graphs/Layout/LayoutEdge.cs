namespace MiniFlow.Lab.Views;

/// <summary>An edge between two boxes, by their indices. Its label, if it has a size, gets a place of its own just
/// above the box that the edge runs to, so that no label can cover a box, an edge or another label.</summary>
internal readonly record struct LayoutEdge(int From, int To, double LabelWidth = 0, double LabelHeight = 0)
{
    /// <summary>Whether the edge carries a label.</summary>
    public bool HasLabel => LabelWidth > 0;
}
