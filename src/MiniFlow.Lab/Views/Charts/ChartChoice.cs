namespace MiniFlow.Lab.Views;

/// <summary>What the reader has chosen for the charts of the session.</summary>
internal static class ChartChoice
{
    /// <summary>What draws every chart; null for static pictures.</summary>
    public static IChartRenderer? Renderer { get; set; }
}
