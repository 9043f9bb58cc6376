using Microsoft.DotNet.Interactive.Formatting;
using MiniFlow.Lab.Views;
using Plotly.NET;

namespace MiniFlow.Interactive.Charts;

/// <summary>Draws the lab's charts with Plotly.NET. The lab finds this class by its name.</summary>
internal sealed class PlotlyRenderer : IChartRenderer
{
    private static readonly string script = ReadScript();

    public string Html(Lab.Chart chart) =>
        $"""
        <div class="mf-plotly"><div class="mf-static">{chart.StaticHtml()}</div><div class="mf-live"></div>
        <script type="application/json" class="mf-figure">{Figure(chart).Replace("<", "\\u003c")}</script></div>
        <script>{script.Replace("PLOTLY_VERSION", Globals.PLOTLYJS_VERSION)}</script>
        """;

    public string Figure(Lab.Chart chart) => GenericChart.toFigureJson(chart.ToPlotly());

    public void ForAllCharts(bool use)
    {
        // The kernel reads the chart's own preferences the first time it is asked, and they would undo ours.
        _ = Formatter.GetPreferredFormatterFor(typeof(Lab.Chart), "text/html");
        Formatter.Register<Lab.Chart>((chart, writer) => writer.Write(Figure(chart)), IChartRenderer.FigureType);
        Formatter.SetPreferredMimeTypesFor(typeof(Lab.Chart), use ? ["text/html", "text/plain", IChartRenderer.FigureType] : ["text/html", "text/plain"]);
    }

    private static string ReadScript()
    {
        using var reader = new StreamReader(typeof(PlotlyRenderer).Assembly.GetManifestResourceStream("plotly.js")!);
        return reader.ReadToEnd();
    }
}
