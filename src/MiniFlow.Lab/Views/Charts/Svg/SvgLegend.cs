namespace MiniFlow.Lab.Views;

/// <summary>The names of a chart's series with their colours, above it, in as many rows as they need.</summary>
internal sealed class SvgLegend
{
    private const double RowHeight = 20;
    private const double Swatch = 18;

    private readonly List<(Mark Mark, double X, double Y)> entries = [];

    private SvgLegend(IEnumerable<Mark> marks, double width)
    {
        var (x, y) = (0.0, 0.0);
        foreach (var mark in marks)
        {
            var entry = Swatch + 6 + TextWidth.Of(mark.Name!, 12) + 18;
            if (x > 0 && x + entry > width)
                (x, y) = (0, y + RowHeight);
            entries.Add((mark, x, y));
            x += entry;
        }

        Height = entries.Count == 0 ? 0 : y + RowHeight + 6;
    }

    public double Height { get; }

    /// <summary>The legend of a chart with at least two names; one name alone is the title's or the axis's matter.</summary>
    public static SvgLegend Of(ChartModel chart)
    {
        var named = chart.Marks.Where(mark => mark.Name is not null).DistinctBy(mark => mark.Name).ToArray();
        return new SvgLegend(named.Length > 1 ? named : [], chart.Width);
    }

    public void Draw(Markup svg, double left)
    {
        foreach (var (mark, x, y) in entries)
        {
            var ink = SvgMarks.Colour(mark);
            if (mark is LineMark line)
                svg.Empty("path", ("d", $"M{Numbers.Coordinate(left + x)} {Numbers.Coordinate(y + 9)}h{Numbers.Coordinate(Swatch)}"), ("stroke", ink), ("stroke-width", 2.5), ("stroke-linecap", "round"), ("stroke-dasharray", line.Style == LineStyle.Dashed ? "5 5" : null));
            else
                svg.Empty("circle", ("cx", left + x + (Swatch / 2)), ("cy", y + 9), ("r", 5.0), ("fill", ink));
            svg.Text("text", mark.Name!, ("x", left + x + Swatch + 6), ("y", y + 13), ("font-size", 12.0), ("fill", Ink.Text));
        }
    }
}
