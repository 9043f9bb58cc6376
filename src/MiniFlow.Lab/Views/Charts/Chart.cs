using MiniFlow.Lab.Views;

namespace MiniFlow.Lab;

/// <summary>A chart: what <see cref="Plot"/> makes. A picture in a notebook; on a terminal a sketch of it and its numbers.</summary>
public sealed class Chart : View
{
    internal Chart(ChartModel model) => Model = model;

    /// <summary>What is drawn, for renderers.</summary>
    internal ChartModel Model { get; }

    /// <inheritdoc/>
    public override string ToHtml()
    {
        var figure = new Figure { Title = Model.Title, Caption = Model.Caption, Twin = Model.Twin };
        return figure.Render(html =>
        {
            using (html.Open("div", ("class", "mf-scroll")))
                SvgChart.Draw(html, Model);
        });
    }

    /// <inheritdoc/>
    public override string ToText()
    {
        var title = Model.Title is null ? "" : Model.Title + "\n";
        var sketch = Model.Sketch is null ? "" : Model.Sketch.TrimEnd('\n') + "\n";
        return $"{title}{sketch}{Model.Twin.ToText()}";
    }
}
