namespace MiniFlow.Lab.Tests.Extension;

/// <summary>Without <c>MiniFlow.Interactive</c> beside the lab, as here, everything works that does not need it.</summary>
public sealed class KernelExtensionTests
{
    [Fact]
    public void A_chart_that_cannot_be_zoomed_is_its_static_picture_with_a_note()
    {
        var chart = Plot.Lines([3, 2, 1]);

        var shown = chart.AsPlotly();

        shown.ToHtml().ShouldStartWith(chart.ToHtml());
        shown.ToText().ShouldBe($"{chart.ToText()}\nPlotly.NET is not in the kit folder, so charts stay static pictures. dotnet build MiniFlow.Interactive.sln puts it there, where the package feed has it.");
        chart.AsStatic().ToHtml().ShouldBe(chart.ToHtml());
    }

    [Fact]
    public void A_session_that_asks_for_zoomed_charts_is_told_why_they_stay_as_they_are()
    {
        Commands.UsePlotly().ToText().ShouldStartWith("Plotly.NET is not in the kit folder");
        Plot.Lines([3, 2, 1]).ToHtml().ShouldNotContain("mf-plotly");
        Commands.UsePlotly(false).ToText().ShouldBe("Charts are static pictures from now on.");
    }

    [Fact]
    public void A_chapter_opens_where_there_is_no_kernel()
    {
        var reports = new List<View>();

        KernelExtension.Connect(reports.Add);

        reports.ShouldBeEmpty();
    }

    [Fact]
    public void A_failure_to_load_is_shown_with_what_mends_it()
    {
        var text = new ExtensionFailure(new FileNotFoundException("Could not load file or assembly 'Microsoft.DotNet.Interactive, Version=2.0.0.0'.")).ToText();

        text.ShouldStartWith("The notebook commands of MiniFlow could not be loaded\n  FileNotFoundException: Could not load file or assembly 'Microsoft.DotNet.Interactive, Version=2.0.0.0'.");
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        words.ShouldContain("dotnet build MiniFlow.Interactive.sln");
        words.ShouldContain("dotnet tool update Microsoft.dotnet-interactive --version 1.0.712001 --global");
    }
}
