using MiniFlow.Lab.Views;

namespace MiniFlow.Lab;

/// <content>Functions of two variables.</content>
public static partial class Plot
{
    private const int ContourGrid = 90;
    private const int ContourLevels = 14;
    private const int MostPlaces = 1000;

    /// <summary>A loss surface seen from above, as lines of equal height that lie closer where it is steeper, with the way
    /// down drawn on it: <c>Plot.Contours((a, b) => a * a + 10 * b * b, (-3, 3), (-2, 2), path)</c>.</summary>
    /// <param name="height">The loss at a place.</param>
    /// <param name="x">The ends of the x axis.</param>
    /// <param name="y">The ends of the y axis.</param>
    /// <param name="path">The places that a descent has come through, in order.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="xLabel">The first variable's name.</param>
    /// <param name="yLabel">The second variable's name.</param>
    public static Chart Contours(
        Func<double, double, double> height,
        (double From, double To) x,
        (double From, double To) y,
        IReadOnlyList<(double X, double Y)>? path = null,
        string? title = null,
        string xLabel = "w₁",
        string yLabel = "w₂")
    {
        ArgumentNullException.ThrowIfNull(height);
        var surface = SampledSurface.Of(height, x, y, ContourGrid);
        var levels = surface.Levels(ContourLevels);
        var marks = new List<Mark> { surface.Shade() };
        marks.AddRange(levels.Select((level, index) => new ContourMark(ContourLines.At(surface, level), (index + 1.0) / levels.Count)));
        var drawn = Thinning.Evenly(path ?? [], MostPlaces);
        if (drawn.Count > 0)
            marks.Add(new PathMark(drawn));

        return new Chart(new ChartModel
        {
            Title = title,
            Caption = !surface.HasFinite ? "No height is a finite number: there is nothing to draw." : path is { Count: > 1 } ? $"{Numbers.Count(path.Count - 1)} steps, from {Numbers.Pretty(height(path[0].X, path[0].Y))} (ring) to {Numbers.Pretty(height(path[^1].X, path[^1].Y))} (disc)." : null,
            X = new AxisModel { Label = xLabel, Bounds = x },
            Y = new AxisModel { Label = yLabel, Bounds = y, HasGrid = false },
            Width = 400,
            Height = 320,
            Marks = marks,
            Surface = new SurfaceModel(surface, [.. drawn.Select(place => (place.X, place.Y, height(place.X, place.Y)))]),
            Twin = DescentTable.Of(height, path ?? [], surface, xLabel, yLabel),
        });
    }
}
