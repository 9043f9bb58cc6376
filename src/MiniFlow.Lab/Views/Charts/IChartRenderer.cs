namespace MiniFlow.Lab.Views;

/// <summary>Draws charts that one can zoom and hover. <c>MiniFlow.Interactive</c> implements it, with Plotly.NET.</summary>
internal interface IChartRenderer
{
    /// <summary>The MIME type of <see cref="Figure"/>.</summary>
    const string FigureType = "application/vnd.plotly.v1+json";

    /// <summary>A fragment of HTML that holds the static picture too, and shows it wherever the other one cannot be drawn.</summary>
    string Html(Chart chart);

    /// <summary>The chart as a Plotly figure in JSON, for front ends that draw these themselves.</summary>
    string Figure(Chart chart);

    /// <summary>Whether the host is to be handed figures of every chart.</summary>
    void ForAllCharts(bool use);
}
