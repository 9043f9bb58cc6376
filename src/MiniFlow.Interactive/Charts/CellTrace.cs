using MiniFlow.Lab.Views;
using Plotly.NET;

namespace MiniFlow.Interactive.Charts;

/// <summary>A matrix of cells as a heat map: blue for positive, orange for negative, clear for zero, as in the static picture.</summary>
internal static class CellTrace
{
    private static readonly object[][] colours = [[0, "#d9742b"], [0.5, "rgba(127,127,127,0.06)"], [1, "#2f6fd0"]];

    public static Trace Of(CellMark mark, ChartModel model)
    {
        var texts = Grid(mark, (row, column) => mark.Text(row, column) ?? "");
        var hasTexts = texts.Any(row => row.Any(text => text.Length > 0));
        var (rows, columns) = (Names(model.Y, mark.Rows), Names(model.X, mark.Columns));
        return new Trace2D("heatmap")
            .With("z", Grid(mark, mark.Value))
            .With("zmin", -mark.Largest)
            .With("zmax", mark.Largest)
            .With("colorscale", colours)
            .With("showscale", !hasTexts)
            .With("xgap", 1)
            .With("ygap", 1)
            .With("text", hasTexts ? texts : null)
            .With("texttemplate", hasTexts ? "%{text}" : null)
            .With("customdata", Grid(mark, (row, column) => $"{model.Y.Label ?? "row"} {rows[row]}, {model.X.Label ?? "column"} {columns[column]}"))
            .With("hovertemplate", hasTexts ? "%{customdata}: %{text}<extra></extra>" : "%{customdata}: %{z}<extra></extra>");
    }

    private static T[][] Grid<T>(CellMark mark, Func<int, int, T> cell) =>
        [.. Enumerable.Range(0, mark.Rows).Select(row => Enumerable.Range(0, mark.Columns).Select(column => cell(row, column)).ToArray())];

    private static string[] Names(AxisModel axis, int count)
    {
        var names = axis.Ticks?.ToDictionary(tick => (int)tick.Place, tick => tick.Text) ?? [];
        return [.. Enumerable.Range(0, count).Select(index => names.GetValueOrDefault(index, $"{index}"))];
    }
}
