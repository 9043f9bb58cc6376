using MiniFlow.Lab.Views;

namespace MiniFlow.Lab;

/// <summary>A chart that one can zoom and hover, with its static picture inside: <c>Plot.Lines(losses).AsPlotly()</c>.</summary>
[TypeFormatterSource(typeof(PlotlyChartFormatterSource), PreferredMimeTypes = ["text/html", "text/plain", IChartRenderer.FigureType])]
public sealed class PlotlyChart : View
{
    private readonly Chart chart;
    private readonly IChartRenderer renderer;

    internal PlotlyChart(Chart chart, IChartRenderer renderer) => (this.chart, this.renderer) = (chart, renderer);

    /// <inheritdoc/>
    public override string ToHtml() => renderer.Html(chart);

    /// <inheritdoc/>
    public override string ToText() => chart.ToText();

    internal string ToFigure() => renderer.Figure(chart);
}
