namespace MiniFlow.Lab.Views;

/// <summary>Draws a chart as SVG: legend, grid, axes, marks.</summary>
internal static class SvgChart
{
    private const double TickSize = 11;
    private const double RightMargin = 14;

    public static void Draw(Markup html, ChartModel chart)
    {
        var area = new PlotArea(
            new AxisScale(chart.X, chart.Marks.SelectMany(MarkBounds.Xs), Math.Max(2, (int)(chart.Width / 85))),
            new AxisScale(chart.Y, chart.Marks.SelectMany(MarkBounds.Ys), Math.Max(2, (int)(chart.Height / 48)), toRoundEnds: chart.Y.HasGrid),
            chart.Width,
            chart.Height);
        var legend = SvgLegend.Of(chart);
        var left = LeftMargin(chart, area);
        var top = 8 + legend.Height;
        var bottom = 22 + (chart.X.Label is null ? 4 : 18);
        var (width, height) = (Math.Ceiling(left + chart.Width + RightMargin), Math.Ceiling(top + chart.Height + bottom));
        using (html.Open("svg", ("role", "img"), ("width", width), ("height", height)))
        {
            html.Text("title", chart.Title ?? Describe(chart));
            html.Text("desc", Describe(chart));
            legend.Draw(html, left);
            using (html.Open("g", ("transform", $"translate({Numbers.Coordinate(left)} {Numbers.Coordinate(top)})")))
            {
                DrawAxes(html, chart, area, left);
                // A picture within the picture cuts off what leaves the axes; it needs no id to refer to.
                using (html.Open("svg", ("width", chart.Width), ("height", chart.Height), ("overflow", chart.Marks.Any(mark => mark is PathMark or ContourMark or ImageMark) ? "hidden" : "visible")))
                {
                    foreach (var mark in chart.Marks)
                    {
                        html.Line();
                        SvgMarks.Draw(html, mark, area);
                    }
                }
            }
        }
    }

    private static string Describe(ChartModel chart)
    {
        var names = chart.Marks.Select(mark => mark.Name).OfType<string>().Distinct().ToArray();
        var what = names.Length == 0 ? "Chart" : $"Chart of {string.Join(", ", names)}";
        return (chart.X.Label, chart.Y.Label) switch
        {
            ({ } x, { } y) => $"{what}: {y} over {x}.",
            _ => $"{what}.",
        };
    }

    private static double LeftMargin(ChartModel chart, PlotArea area)
    {
        var ticks = area.Y.Ticks.Select(tick => TextWidth.OfMono(tick.Text, TickSize)).DefaultIfEmpty(0).Max();
        return Math.Ceiling(ticks + 12 + (chart.Y.Label is null ? 0 : 20));
    }

    private static void DrawAxes(Markup html, ChartModel chart, PlotArea area, double left)
    {
        foreach (var (place, text) in area.Y.Ticks)
        {
            var y = area.Top(place);
            if (chart.Y.HasGrid)
                html.Empty("path", ("d", $"M0 {Numbers.Coordinate(y)}H{Numbers.Coordinate(area.Width)}"), ("stroke", Ink.Line), ("stroke-width", 1.0));
            html.Text("text", text, ("class", "n"), ("x", -8.0), ("y", y + 4), ("font-size", TickSize), ("text-anchor", "end"), ("fill", Ink.Muted));
        }

        foreach (var (place, text) in area.X.Ticks)
        {
            var x = area.Left(place);
            if (chart.X.HasGrid)
                html.Empty("path", ("d", $"M{Numbers.Coordinate(x)} {Numbers.Coordinate(area.Height)}v4"), ("stroke", Ink.Edge));
            html.Text("text", text, ("class", "n"), ("x", x), ("y", area.Height + 17), ("font-size", TickSize), ("text-anchor", "middle"), ("fill", Ink.Muted));
        }

        if (chart.X.HasGrid)
            html.Empty("path", ("d", $"M0 {Numbers.Coordinate(area.Height)}H{Numbers.Coordinate(area.Width)}"), ("stroke", Ink.Edge));
        if (chart.X.Label is not null)
            html.Text("text", chart.X.Label, ("x", area.Width / 2), ("y", area.Height + 35), ("font-size", 12.0), ("text-anchor", "middle"), ("fill", Ink.Muted));
        if (chart.Y.Label is not null)
            html.Text("text", chart.Y.Label, ("x", 0.0), ("y", 0.0), ("transform", $"translate({Numbers.Coordinate(12 - left)} {Numbers.Coordinate(area.Height / 2)}) rotate(-90)"), ("font-size", 12.0), ("text-anchor", "middle"), ("fill", Ink.Muted));
    }
}
