using MiniFlow.Lab.Views;
using Plotly.NET;
using Plotly.NET.TraceObjects;

namespace MiniFlow.Interactive.Charts;

/// <summary>A loss surface in space, with the way that a descent has taken down it.</summary>
internal static class SurfaceTraces
{
    /// <summary>How far above the surface the path is drawn, as a share of the surface's height: on it, it would disappear in places.</summary>
    private const double Lift = 0.01;

    public static IEnumerable<Trace> Of(SurfaceModel model, ChartModel chart)
    {
        var surface = model.Surface;
        var corners = Enumerable.Range(0, surface.Cells + 1).ToArray();
        yield return new Trace3D("surface")
            .With("x", corners.Select(column => surface.X(column)).ToArray())
            .With("y", corners.Select(row => surface.Y(row)).ToArray())
            .With("z", corners.Select(row => corners.Select(column => surface[row, column]).ToArray()).ToArray())
            .With("colorscale", "Viridis")
            .With("showscale", false)
            .With("opacity", 0.92)
            .With("hovertemplate", $"{chart.X.Label} %{{x:.3f}}<br>{chart.Y.Label} %{{y:.3f}}<br>loss %{{z:.4g}}<extra></extra>")
            .With("showlegend", false);
        if (model.Path.Count > 0)
            yield return Path(model);
    }

    private static Trace3D Path(SurfaceModel model)
    {
        var lift = Lift * (model.Surface.Highest - model.Surface.Lowest);
        return new Trace3D("scatter3d")
            .With("mode", "lines+markers")
            .With("name", "descent")
            .With("showlegend", false)
            .With("x", model.Path.Select(place => place.X).ToArray())
            .With("y", model.Path.Select(place => place.Y).ToArray())
            .With("z", model.Path.Select(place => place.Height + lift).ToArray())
            .With("text", model.Path.Select((place, step) => $"step {step}: loss {Numbers.Short(place.Height)}").ToArray())
            .With("hovertemplate", "%{text}<extra></extra>")
            .With("line", new Line().With("color", Ink.Lit.Light).With("width", 5))
            .With("marker", new Marker().With("color", Ink.Lit.Light).With("size", 3));
    }
}
