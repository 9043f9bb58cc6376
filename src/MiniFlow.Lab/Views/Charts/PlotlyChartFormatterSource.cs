namespace MiniFlow.Lab.Views;

/// <summary>What a kernel asks for the formatters of a chart that can be zoomed.</summary>
public sealed class PlotlyChartFormatterSource
{
    /// <summary>HTML with both pictures, the text twin, and the figure for front ends that draw figures themselves.</summary>
    public IEnumerable<MimeFormatter> CreateTypeFormatters() =>
    [
        .. new ViewFormatterSource().CreateTypeFormatters(),
        new(IChartRenderer.FigureType, value => ((PlotlyChart)value).ToFigure()),
    ];
}
