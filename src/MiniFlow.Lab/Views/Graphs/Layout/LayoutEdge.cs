namespace MiniFlow.Lab.Views;

/// <summary>An edge between two boxes, by their indices. Its label, if it has a size, gets a place of its own just
/// above the box that the edge runs to, so that no label can cover a box, an edge or another label. An edge without a label
/// can be asked to be as long as one with a label, so that boxes that belong side by side stay there.</summary>
internal readonly record struct LayoutEdge(int From, int To, double LabelWidth = 0, double LabelHeight = 0, bool IsLong = false)
{
    /// <summary>Whether the edge carries a label.</summary>
    public bool HasLabel => LabelWidth > 0;

    /// <summary>How many layers it runs down at least: a label needs one of its own between the two boxes.</summary>
    public int Length => HasLabel || IsLong ? 2 : 1;
}
