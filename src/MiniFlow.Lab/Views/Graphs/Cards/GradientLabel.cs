namespace MiniFlow.Lab.Views;

/// <summary>The gradient that flows back along an edge, with an arrow that points against it.</summary>
internal sealed class GradientLabel
{
    private readonly TensorSketch sketch;

    private GradientLabel(PictureEdge edge)
    {
        sketch = new TensorSketch(edge.Gradient!, Ink.Gradient, edge.IsForBoth ? "↑ both: " : "↑ ", withImages: false);
        Size = new ItemSize(Math.Ceiling(sketch.Width + 10), Math.Ceiling(sketch.Height + 6));
    }

    public ItemSize Size { get; }

    /// <summary>The label of a bundle of one edge that has a gradient and ends at a node.</summary>
    public static GradientLabel? Of(Level level, Bundle bundle) =>
        bundle.Edges is [{ Gradient: not null } edge] && level.Items[bundle.To].Node >= 0 ? new GradientLabel(edge) : null;

    /// <summary>Draws the label with its middle at the origin, on a patch that interrupts the edge.</summary>
    public void Draw(Markup svg)
    {
        svg.Empty("rect", ("x", -Size.Width / 2), ("y", -Size.Height / 2), ("width", Size.Width), ("height", Size.Height), ("rx", 6.0), ("fill", Ink.Surface));
        sketch.Draw(svg, -sketch.Width / 2, -sketch.Height / 2);
    }
}
