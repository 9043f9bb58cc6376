using Microsoft.Playwright;

namespace MiniFlow.Browser.Tests;

public sealed class EveryPictureTests(Browser browser, EveryPictureTests.OnePage one) : IClassFixture<EveryPictureTests.OnePage>
{
    public static TheoryData<string> Names => new(Pages.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_picture_needs_no_network_and_runs_without_an_error_in_both_themes(string name)
    {
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await one.ShowAsync(Pages.File(name), theme);
            await page.ScreenshotAsync($"{name}-{theme}".ToLowerInvariant());

            page.Errors.ShouldBeEmpty();
            page.Requests.ShouldBeEmpty();
            if (await page.Page.Locator(".mf").CountAsync() > 0)
                (await BackgroundAsync(page)).ShouldBe(theme == ColorScheme.Light ? "rgb(255, 255, 255)" : "rgb(23, 25, 30)");
        }
    }

    [Theory]
    [InlineData("document.body.className = 'vscode-dark'", ColorScheme.Light, "rgb(23, 25, 30)")]
    [InlineData("document.body.className = 'vscode-light'", ColorScheme.Dark, "rgb(255, 255, 255)")]
    [InlineData("document.body.setAttribute('data-jp-theme-light', 'false')", ColorScheme.Light, "rgb(23, 25, 30)")]
    [InlineData("document.body.setAttribute('data-jp-theme-light', 'true')", ColorScheme.Dark, "rgb(255, 255, 255)")]
    [InlineData("document.body.className = 'notebook_app'", ColorScheme.Dark, "rgb(255, 255, 255)")]
    [InlineData("document.documentElement.setAttribute('data-theme', 'dark')", ColorScheme.Light, "rgb(23, 25, 30)")]
    public async Task What_a_host_says_of_its_theme_counts_more_than_the_system(string host, ColorScheme system, string expected)
    {
        await using var page = await browser.OpenAsync(Pages.File("graph-after-backward"), system);
        await page.Page.EvaluateAsync(host);

        (await BackgroundAsync(page)).ShouldBe(expected);
    }

    [Fact]
    public async Task Without_its_style_sheet_a_picture_is_still_drawn_in_the_light_colours()
    {
        await using var page = await browser.OpenAsync(Pages.File("graph-after-backward"), ColorScheme.Dark);
        await page.Page.EvaluateAsync("document.querySelectorAll('style').forEach(style => style.remove())");

        var fill = await page.Page.EvalOnSelectorAsync<string>("g.i > rect", "rect => getComputedStyle(rect).fill");
        fill.ShouldBe("rgb(233, 241, 253)");
    }

    [Fact]
    public async Task Two_copies_of_a_picture_on_one_page_share_no_id()
    {
        await using var page = await browser.OpenAsync(Pages.File("explain-chain-rule"), ColorScheme.Light);

        (await page.Page.EvaluateAsync<int>("document.querySelectorAll('[id]').length")).ShouldBe(0);
    }

    private static Task<string> BackgroundAsync(WatchedPage page) =>
        page.Page.EvalOnSelectorAsync<string>(".mf", "figure => getComputedStyle(figure).backgroundColor");

    /// <summary>One page for all pictures: to open a new one takes longer than to show a picture in it.</summary>
    public sealed class OnePage(Browser browser) : IAsyncDisposable
    {
        private WatchedPage? page;

        internal async Task<WatchedPage> ShowAsync(string file, ColorScheme theme)
        {
            page ??= await browser.OpenAsync("about:blank", theme);
            await page.ShowAsync(file, theme);
            return page;
        }

        public ValueTask DisposeAsync() => page?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
