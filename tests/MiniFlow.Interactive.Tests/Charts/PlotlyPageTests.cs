using Microsoft.Playwright;
using MiniFlow.Browser.Tests;
using Plotly.NET;
using Plot = MiniFlow.Lab.Plot;

namespace MiniFlow.Interactive.Tests.Charts;

/// <summary>The charts in a real browser: with a network, and without.</summary>
public sealed class PlotlyPageTests : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await InstalledBrowser.LaunchAsync(playwright);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    [Fact]
    public async Task With_a_network_every_kind_of_chart_is_drawn_and_takes_the_place_of_its_static_picture()
    {
        var page = await OpenAsync(withNetwork: true);

        await page.WaitForFunctionAsync($"document.querySelectorAll('.mf-live .plot-container').length === {Charts.Count}");
        (await page.Locator(".mf-static figure >> visible=true").CountAsync()).ShouldBe(0);
        (await page.Locator(".mf-live .heatmaplayer .hm").CountAsync()).ShouldBe(2);
        (await page.Locator(".mf-live .barlayer .point").CountAsync()).ShouldBe(20);
    }

    [Fact]
    public async Task Without_a_network_the_static_pictures_stay()
    {
        var page = await OpenAsync(withNetwork: false);

        await page.WaitForFunctionAsync("window.miniflowPlotly === undefined");
        (await page.Locator(".mf-static figure >> visible=true").CountAsync()).ShouldBe(Charts.Count);
        (await page.Locator(".mf-live .plot-container").CountAsync()).ShouldBe(0);
    }

    private static IReadOnlyList<Lab.Chart> Charts { get; } =
    [
        Plot.Lines([new Lab.Curve("rate 0.1", [4, 2, 1, 0.5]), new Lab.Curve("rate 0.5", [4, 1, 0.2, 0.1])], "Training loss"),
        Plot.Histogram(new RandomSource(1).Normal([2000]), "Weights", bins: 20),
        Plot.HeatMap(new double[,] { { 1, -2, 0.5 }, { 0, 3, -0.25 } }, "Correlations", ["a", "b"], ["x", "y", "z"]),
        Plot.Confusion(new[] { 0, 0, 1, 1, 2, 2 }, new[] { 0, 1, 1, 1, 2, 0 }, ["cat", "dog", "fox"], "Taken for"),
        Plot.Contours((a, b) => Math.Pow(a - 3, 2) + (10 * Math.Pow(b + 1, 2)), (-1, 5), (-3, 1), [(0, 0.5), (0.6, -2.5), (1.1, 0.2), (1.8, -1.5), (2.6, -1)], "Way down"),
    ];

    /// <summary>A page as a notebook would show it. What is asked of plotly's own server is answered here, with the copy that
    /// Plotly.NET carries, or not at all.</summary>
    private async Task<IPage> OpenAsync(bool withNetwork)
    {
        Assert.SkipWhen(browser is null, "No browser here: install Chromium or Chrome, or name one in MINIFLOW_BROWSER.");
        var page = await browser!.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 800, Height = 900 } });
        await page.RouteAsync("**/*", route => withNetwork ? route.FulfillAsync(new RouteFulfillOptions { Body = PlotlyScript(), ContentType = "text/javascript" }) : route.AbortAsync());
        await page.SetContentAsync($"<!doctype html><meta charset=utf-8><body>{string.Concat(Charts.Select(chart => chart.AsPlotly().ToHtml()))}</body>");
        return page;
    }

    private static string PlotlyScript()
    {
        var assembly = typeof(GenericChart).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(name => name.EndsWith(".min.js")))!);
        return reader.ReadToEnd();
    }
}
