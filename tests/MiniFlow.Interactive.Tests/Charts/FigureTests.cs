using System.Text.Json;
using MiniFlow.Interactive.Charts;
using Plotly.NET;
using Plot = MiniFlow.Lab.Plot;

namespace MiniFlow.Interactive.Tests.Charts;

/// <summary>The lab's charts as charts of Plotly.NET: what plotly.js is given.</summary>
public sealed class FigureTests
{
    [Fact]
    public void A_line_has_its_values_and_its_axes_names()
    {
        var figure = Figure(Plot.Lines([3, 2, 1], "Training", logY: true));

        var line = figure.GetProperty("data")[0];
        Text(line, "type").ShouldBe("scatter");
        Numbers(line, "x").ShouldBe([0, 1, 2]);
        Numbers(line, "y").ShouldBe([3, 2, 1]);
        Text(line, "name").ShouldBe("loss");
        var layout = figure.GetProperty("layout");
        Text(layout.GetProperty("title"), "text").ShouldBe("Training");
        Text(layout.GetProperty("xaxis").GetProperty("title"), "text").ShouldBe("step");
        Text(layout.GetProperty("yaxis"), "type").ShouldBe("log");
    }

    [Fact]
    public void What_is_not_finite_breaks_a_line_and_leaves_valid_json() =>
        Figure(Plot.Lines([1, double.NaN, double.PositiveInfinity, 2])).GetProperty("data")[0].GetProperty("y").GetArrayLength().ShouldBe(4);

    [Fact]
    public void A_smoothed_line_lies_over_its_faint_values()
    {
        var data = Figure(Plot.Lines([4, 2], smoothing: 0.5)).GetProperty("data");

        data[0].GetProperty("opacity").GetDouble().ShouldBe(0.35);
        // By hand: s₁ = 4, s₂ = (0.25·4 + 0.5·2) / 0.75.
        Numbers(data[1], "y").ShouldBe([4, 8 / 3.0], 1e-12);
    }

    // By hand: 0, 1 and 1 in [0, 2), 2, 3 and 4 in [2, 4].
    [Fact]
    public void A_histogram_has_a_bar_for_each_bin()
    {
        var bars = Figure(Plot.Histogram(new double[] { 0, 1, 1, 2, 3, 4 }, bins: 2)).GetProperty("data")[0];

        Text(bars, "type").ShouldBe("bar");
        Numbers(bars, "x").ShouldBe([1, 3]);
        Numbers(bars, "y").ShouldBe([3, 3]);
        Numbers(bars, "width").ShouldBe([2, 2]);
    }

    [Fact]
    public void A_heat_map_has_its_first_row_on_top_and_zero_in_the_middle_of_its_colours()
    {
        var figure = Figure(Plot.HeatMap(new double[,] { { 1, -2 }, { 0, 3 } }));

        var map = figure.GetProperty("data")[0];
        Text(map, "type").ShouldBe("heatmap");
        map.GetProperty("z").ToString().ShouldBe("[[1.0,-2.0],[0.0,3.0]]");
        (map.GetProperty("zmin").GetDouble(), map.GetProperty("zmax").GetDouble()).ShouldBe((-3, 3));
        Numbers(figure.GetProperty("layout").GetProperty("yaxis"), "range").ShouldBe([1.5, -0.5]);
    }

    [Fact]
    public void A_confusion_matrix_has_its_counts_and_its_classes()
    {
        var figure = Figure(Plot.Confusion(new[] { 0, 0, 1, 1 }, new[] { 0, 1, 1, 1 }, ["cat", "dog"]));

        var map = figure.GetProperty("data")[0];
        map.GetProperty("text").ToString().ShouldBe("[[\"1\",\"1\"],[\"\",\"2\"]]");
        map.GetProperty("customdata")[1][0].GetString().ShouldBe("true dog, predicted cat");
        Text(figure.GetProperty("layout").GetProperty("yaxis").GetProperty("title"), "text").ShouldBe("true");
    }

    [Fact]
    public void A_loss_surface_stands_in_space_with_the_descent_on_it()
    {
        var figure = Figure(Plot.Contours((a, b) => (a * a) + b, (-1, 1), (0, 2), [(1, 2), (0, 0)]));

        var (surface, path) = (figure.GetProperty("data")[0], figure.GetProperty("data")[1]);
        Text(surface, "type").ShouldBe("surface");
        var z = surface.GetProperty("z");
        // Rows are y, columns x: at (1, 2) a² + b is 3, at (-1, 0) it is 1.
        z[z.GetArrayLength() - 1][z.GetArrayLength() - 1].GetDouble().ShouldBe(3, 1e-12);
        z[0][0].GetDouble().ShouldBe(1, 1e-12);
        Text(path, "type").ShouldBe("scatter3d");
        Numbers(path, "x").ShouldBe([1, 0]);
        // A hundredth of the height above the surface, so that it is not hidden in it.
        Numbers(path, "z").ShouldBe([3.03, 0.03], 1e-2);
        figure.GetProperty("layout").GetProperty("scene").TryGetProperty("zaxis", out _).ShouldBeTrue();
    }

    [Fact]
    public void Every_other_chart_has_a_figure_too()
    {
        Figure(Plot.Ridge([(0, new double[] { 1, 2 }), (1, new double[] { 2, 3 })])).GetProperty("data").GetArrayLength().ShouldBe(2);
        var regions = Figure(Plot.Regions(points => points, new double[,] { { 0, 1 }, { 1, 0 } }, new[] { 1, 0 }));
        regions.GetProperty("layout").GetProperty("images").GetArrayLength().ShouldBe(1);
        regions.GetProperty("data").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void A_chart_is_one_of_Plotly_NETs_own_and_can_be_gone_on_from() =>
        GenericChart.toFigureJson(GenericChart.combine([Plot.Lines([1, 2]).ToPlotly(), Plot.Lines([2, 1]).ToPlotly()])).ShouldContain("\"y\":[2.0,1.0]");

    private static JsonElement Figure(Lab.Chart chart) => JsonDocument.Parse(GenericChart.toFigureJson(chart.ToPlotly())).RootElement;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static double[] Numbers(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];
}
