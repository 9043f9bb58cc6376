using MiniFlow.Lab.Views;
using Plotly.NET;
using Plotly.NET.TraceObjects;

namespace MiniFlow.Interactive.Charts;

/// <summary>Each mark of a chart as a trace of plotly.js.</summary>
internal static class Traces
{
    /// <summary>The traces of a chart: in space where it has a surface, else a trace a mark.</summary>
    public static IEnumerable<Trace> Of(ChartModel model) =>
        model.Surface is { } surface ? SurfaceTraces.Of(surface, model) : model.Marks.SelectMany(mark => Of(mark, model));

    private static IEnumerable<Trace> Of(Mark mark, ChartModel model) => mark switch
    {
        LineMark line => [Line(line)],
        PointMark points => [Points(points)],
        AreaMark area => [Area(area)],
        BarMark bars => [Bars(bars, model)],
        CellMark cells => [CellTrace.Of(cells, model)],
        ContourMark contour => contour.Lines.Select(Contour),
        PathMark path => [Path(path)],
        // An image lies behind the traces, as part of the layout.
        ImageMark => [],
        _ => throw new NotSupportedException($"A {mark.GetType().Name} has no trace yet."),
    };

    private static Trace Line(LineMark mark) => Named(new Trace2D("scatter"), mark)
        .With("mode", "lines")
        .With("x", mark.Xs)
        .With("y", mark.Ys)
        .With("opacity", mark.Style == LineStyle.Faint ? 0.35 : null)
        .With("line", new Line().With("color", Colour(mark)).With("width", 2).With("dash", mark.Style == LineStyle.Dashed ? "dash" : null));

    private static Trace Points(PointMark mark) => Named(new Trace2D("scatter"), mark)
        .With("mode", "markers")
        .With("x", mark.Xs)
        .With("y", mark.Ys)
        .With("marker", new Marker()
            .With("color", Colour(mark))
            .With("size", 2 * mark.Radius)
            .With("line", new Line().With("color", Ink.Bad.Light).With("width", mark.IsRinged?.Select(isRinged => isRinged ? 2 : 0).ToArray())));

    private static Trace Area(AreaMark mark) => Named(new Trace2D("scatter"), mark)
        .With("mode", "lines")
        .With("x", mark.Xs)
        .With("y", mark.Ys)
        .With("fill", "toself")
        .With("line", new Line().With("color", Colour(mark)).With("width", 1));

    private static Trace Bars(BarMark mark, ChartModel model) => Named(new Trace2D("bar"), mark)
        .With("x", mark.Heights.Select((_, bin) => (mark.Edges[bin] + mark.Edges[bin + 1]) / 2).ToArray())
        .With("y", mark.Heights)
        .With("width", mark.Heights.Select((_, bin) => mark.Edges[bin + 1] - mark.Edges[bin]).ToArray())
        .With("text", mark.Heights.Select((_, bin) => $"{Numbers.Short(mark.Edges[bin])} … {Numbers.Short(mark.Edges[bin + 1])}").ToArray())
        .With("textposition", "none")
        .With("hovertemplate", $"{model.X.Label} %{{text}}<br>{model.Y.Label} %{{y}}<extra></extra>")
        .With("marker", new Marker().With("color", Colour(mark)));

    private static Trace Contour(IReadOnlyList<(double X, double Y)> line) => new Trace2D("scatter")
        .With("mode", "lines")
        .With("showlegend", false)
        .With("hoverinfo", "skip")
        .With("x", line.Select(place => place.X).ToArray())
        .With("y", line.Select(place => place.Y).ToArray())
        .With("line", new Line().With("color", Ink.Edge.Light).With("width", 1));

    private static Trace Path(PathMark mark) => Named(new Trace2D("scatter"), mark)
        .With("mode", "lines+markers")
        .With("x", mark.Points.Select(place => place.X).ToArray())
        .With("y", mark.Points.Select(place => place.Y).ToArray())
        .With("line", new Line().With("color", Ink.Lit.Light));

    private static Trace Named(Trace trace, Mark mark) => trace.With("name", mark.Name).With("showlegend", mark.Name is not null);

    private static string Colour(Mark mark) => Ink.Series[mark.Colour % Ink.Series.Count].Light;
}
