namespace MiniFlow.Lab.Views;

/// <summary>Something that takes up room in a layer: a box, or the place where an edge crosses the layer.</summary>
internal sealed class LayerVertex(int index, int layer, double width, double height, bool isBend)
{
    /// <summary>Boxes come first, in their own order; bends follow.</summary>
    public int Index { get; } = index;

    public int Layer { get; } = layer;

    public double Width { get; } = width;

    public double Height { get; } = height;

    /// <summary>Whether an edge only passes here.</summary>
    public bool IsBend { get; } = isBend;

    /// <summary>The place in the layer's order, from the left.</summary>
    public int Position { get; set; }

    /// <summary>The vertices one layer up that edges come from; one entry an edge.</summary>
    public List<LayerVertex> Above { get; } = [];

    /// <summary>The vertices one layer down that edges go to; one entry an edge.</summary>
    public List<LayerVertex> Below { get; } = [];

    /// <summary>The distance that the centres of two neighbours must keep.</summary>
    public static double Distance(LayerVertex left, LayerVertex right)
    {
        var gap = (left.IsBend, right.IsBend) switch
        {
            (true, true) => 12,
            (false, false) => 26,
            _ => 18,
        };
        return (left.Width + right.Width) / 2 + gap;
    }
}
