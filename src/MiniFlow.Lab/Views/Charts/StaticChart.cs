namespace MiniFlow.Lab.Views;

/// <summary>A chart as its static picture, whatever the session has chosen; with a note where more was asked for.</summary>
internal sealed class StaticChart(Chart chart, string? note = null) : View
{
    public override string ToHtml() => note is null ? chart.StaticHtml() : $"{chart.StaticHtml()}{new TextView(note).ToHtml()}";

    public override string ToText() => note is null ? chart.ToText() : $"{chart.ToText()}\n{note}";
}
