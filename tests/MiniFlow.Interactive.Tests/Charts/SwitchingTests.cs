using Microsoft.DotNet.Interactive.Formatting;
using MiniFlow.Lab;
using Plot = MiniFlow.Lab.Plot;

namespace MiniFlow.Interactive.Tests.Charts;

/// <summary>Which picture a chart is, chosen for one chart or for the session.</summary>
public sealed class SwitchingTests : IDisposable
{
    private const string FigureType = "application/vnd.plotly.v1+json";

    public void Dispose() => Commands.UsePlotly(false);

    [Fact]
    public void A_chart_is_static_until_somebody_chooses_otherwise()
    {
        MimeTypes(Chart()).ShouldBe(["text/html", "text/plain"], ignoreOrder: true);
        Chart().ToHtml().ShouldNotContain("mf-plotly");
    }

    [Fact]
    public void One_chart_can_be_zoomed_and_keeps_its_static_picture_inside()
    {
        var zoomed = Chart().AsPlotly();

        MimeTypes(zoomed).ShouldBe(["text/html", "text/plain", FigureType], ignoreOrder: true);
        zoomed.ToHtml().ShouldContain(Chart().ToHtml());
        zoomed.ToText().ShouldBe(Chart().ToText());
        zoomed.ToDisplayString(FigureType).ShouldStartWith("{\"data\":[{\"type\":\"scatter\"");
    }

    [Fact]
    public void A_session_can_have_them_all_zoomed_but_one()
    {
        Commands.UsePlotly().ToText().ShouldBe("Charts can be zoomed and hovered over from now on.");

        MimeTypes(Chart()).ShouldBe(["text/html", "text/plain", FigureType], ignoreOrder: true);
        Chart().ToHtml().ShouldContain("mf-figure");
        Chart().AsStatic().ToHtml().ShouldNotContain("mf-plotly");

        Commands.UsePlotly(false);
        MimeTypes(Chart()).ShouldBe(["text/html", "text/plain"], ignoreOrder: true);
        Chart().ToHtml().ShouldNotContain("mf-plotly");
    }

    [Fact]
    public void A_title_cannot_end_the_script_that_it_stands_in() =>
        Plot.Lines([1, 2], "</script><script>alert(1)</script>").AsPlotly().ToHtml().ShouldNotContain("<script>alert");

    private static Lab.Chart Chart() => Plot.Lines([3, 2, 1]);

    private static IReadOnlyCollection<string> MimeTypes(object value) => Formatter.GetPreferredMimeTypesFor(value.GetType());
}
