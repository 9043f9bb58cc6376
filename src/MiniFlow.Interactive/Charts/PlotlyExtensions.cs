using Plotly.NET;

namespace MiniFlow.Interactive.Charts;

/// <summary>The lab's charts as charts of Plotly.NET, to go on from with its functions.</summary>
public static class PlotlyExtensions
{
    /// <summary>The chart as a <see cref="GenericChart"/>: lines, histograms, heat maps and confusion matrices flat, a contour chart
    /// as its surface in space with the descent on it.</summary>
    /// <param name="chart">For instance <c>Plot.Lines(losses)</c>.</param>
    public static GenericChart ToPlotly(this Lab.Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return GenericChart.setConfig(
            new Config().With("responsive", false).With("displaylogo", false),
            GenericChart.setLayout(Layouts.Of(chart.Model), GenericChart.ofTraceObjects(false, Traces.Of(chart.Model))));
    }
}
