using MiniFlow.Lab.Views;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace MiniFlow.Interactive.Charts;

/// <summary>What stands around the traces: title, axes, size, and images behind them.</summary>
internal static class Layouts
{
    private const double Margins = 90;

    public static Layout Of(ChartModel model)
    {
        var layout = new Layout()
            .With("title", model.Title is null ? null : Text(model.Title))
            .With("width", model.Surface is null ? Math.Max(420, model.Width + Margins + (HasLegend(model) ? 120 : 0)) : 560)
            .With("height", model.Surface is null ? Math.Max(220, model.Height + Margins) : 480)
            .With("margin", new Dictionary<string, object> { ["l"] = 60, ["r"] = 20, ["t"] = model.Title is null ? 20 : 50, ["b"] = 50 })
            .With("bargap", 0.02)
            // The page's own colours show through; the script sets the text's.
            .With("paper_bgcolor", "rgba(0,0,0,0)")
            .With("plot_bgcolor", "rgba(0,0,0,0)");
        return model.Surface is null ? Flat(layout, model) : InSpace(layout, model);
    }

    private static Layout Flat(Layout layout, ChartModel model) => layout
        .With("xaxis", Axis(model.X))
        .With("yaxis", Axis(model.Y))
        .With("images", model.Marks.OfType<ImageMark>().Select(Image).ToArray());

    private static Layout InSpace(Layout layout, ChartModel model) => layout.With("scene", new Scene()
        .With("xaxis", Axis(model.X))
        .With("yaxis", Axis(model.Y))
        .With("zaxis", new LinearAxis().With("title", Text("loss")))
        .With("aspectmode", "cube")
        // A little further away than by default, where the axes' names would be cut off.
        .With("camera", new Dictionary<string, object> { ["eye"] = new Dictionary<string, object> { ["x"] = 1.5, ["y"] = -1.7, ["z"] = 1.1 } }));

    private static LinearAxis Axis(AxisModel axis) => new LinearAxis()
        .With("title", axis.Label is null ? null : Text(axis.Label))
        .With("type", axis.IsLog ? "log" : null)
        .With("zeroline", false)
        .With("showgrid", axis.HasGrid)
        .With("gridcolor", "rgba(127,127,127,0.25)")
        .With("linecolor", Ink.Edge.Light)
        .With("range", Range(axis))
        .With("tickvals", axis.Ticks?.Select(tick => tick.Place).ToArray())
        .With("ticktext", axis.Ticks?.Select(tick => tick.Text).ToArray());

    private static double[]? Range(AxisModel axis)
    {
        if (axis.Bounds is not { } bounds)
            return null;
        var (low, high) = axis.IsLog ? (Math.Log10(bounds.Low), Math.Log10(bounds.High)) : bounds;
        return axis.IsReversed ? [high, low] : [low, high];
    }

    private static Dictionary<string, object> Image(ImageMark image) => new()
    {
        ["source"] = image.Address,
        ["xref"] = "x",
        ["yref"] = "y",
        ["x"] = image.Left,
        ["y"] = image.Top,
        ["sizex"] = image.Right - image.Left,
        ["sizey"] = image.Top - image.Bottom,
        ["sizing"] = "stretch",
        ["layer"] = "below",
    };

    private static Title Text(string text) => new Title().With("text", text);

    private static bool HasLegend(ChartModel model) => model.Marks.Count(mark => mark.Name is not null) > 1;
}
