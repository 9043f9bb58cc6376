using MiniFlow.Lab.Views;

namespace MiniFlow.Lab;

/// <summary>A chart: what <see cref="Plot"/> makes. A picture in a notebook; on a terminal a sketch of it and its numbers.</summary>
public sealed class Chart : View
{
    internal Chart(ChartModel model) => Model = model;

    /// <summary>What is drawn, for renderers.</summary>
    internal ChartModel Model { get; }

    /// <summary>The same chart, drawn by Plotly.NET: it can be zoomed and hovered over. The static picture is inside, and is what
    /// one sees without a network. Where <c>MiniFlow.Interactive</c> is not beside the lab, it is all there is, with a note.</summary>
    public View AsPlotly() => KernelExtension.Charts is { } renderer ? new PlotlyChart(this, renderer) : new StaticChart(this, KernelExtension.NoPlotly);

    /// <summary>The same chart as its static picture, also after <see cref="Commands.UsePlotly"/>.</summary>
    public View AsStatic() => new StaticChart(this);

    /// <inheritdoc/>
    public override string ToHtml() => ChartChoice.Renderer?.Html(this) ?? StaticHtml();

    /// <inheritdoc/>
    public override string ToText()
    {
        var title = Model.Title is null ? "" : Model.Title + "\n";
        var sketch = Model.Sketch is null ? "" : Model.Sketch.TrimEnd('\n') + "\n";
        return $"{title}{sketch}{Model.Twin.ToText()}";
    }

    internal string StaticHtml()
    {
        var figure = new Figure { Title = Model.Title, Caption = Model.Caption, Twin = Model.Twin };
        return figure.Render(html =>
        {
            using (html.Open("div", ("class", "mf-scroll")))
                SvgChart.Draw(html, Model);
        });
    }
}
