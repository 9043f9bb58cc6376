using Microsoft.Playwright;

namespace MiniFlow.Browser.Tests;

public sealed class ScopeTests(Browser browser)
{
    private const string Shapes =
        """
        () => [...document.querySelectorAll('svg[data-mf] *')]
            .filter(element => element.getClientRects().length > 0)
            .map(element => [element.tagName, element.getAttribute('d'), element.getAttribute('transform'), element.getAttribute('width'), element.getAttribute('height')].join(' '))
            .join('\n')
        """;

    [Fact]
    public async Task Scopes_opened_by_clicks_look_as_if_they_had_been_drawn_open()
    {
        await using var clicked = await browser.OpenAsync(Pages.File("graph-scopes-closed"), ColorScheme.Light);
        await OpenAsync(clicked, "layer1");
        await OpenAsync(clicked, "layer2");
        await OpenAsync(clicked, "weights", within: "layer2");
        await using var drawn = await browser.OpenAsync(Pages.File("graph-scopes-open"), ColorScheme.Light);
        await clicked.ScreenshotAsync("scopes-clicked");

        var (actual, expected) = ((await ShapesAsync(clicked)).Split('\n'), (await ShapesAsync(drawn)).Split('\n'));
        actual.Length.ShouldBe(expected.Length);
        for (var shape = 0; shape < expected.Length; shape++)
            actual[shape].ShouldBe(expected[shape]);
        clicked.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_scope_that_is_closed_again_leaves_the_picture_as_it_was()
    {
        await using var page = await browser.OpenAsync(Pages.File("graph-scopes-closed"), ColorScheme.Dark);
        var before = await page.Page.EvaluateAsync<string>(Shapes);
        await OpenAsync(page, "layer1");
        (await page.Page.EvaluateAsync<string>(Shapes)).ShouldNotBe(before);

        await page.Page.Locator(".tab:visible", new PageLocatorOptions { HasText = "layer1" }).ClickAsync();

        (await page.Page.EvaluateAsync<string>(Shapes)).ShouldBe(before);
    }

    [Fact]
    public async Task A_scope_opens_and_closes_from_the_keyboard_and_says_so()
    {
        await using var page = await browser.OpenAsync(Pages.File("graph-scopes-closed"), ColorScheme.Light);
        var closed = page.Page.Locator("g.closed:visible", new PageLocatorOptions { HasText = "layer1" });
        (await closed.GetAttributeAsync("aria-expanded")).ShouldBe("false");

        await closed.FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        (await page.Page.Locator(".tab:visible").CountAsync()).ShouldBe(1);

        // The focus has moved to the tab, so that the same key closes it again.
        await page.Page.Keyboard.PressAsync("Enter");
        (await page.Page.Locator(".tab:visible").CountAsync()).ShouldBe(0);
    }

    private static Task<string> ShapesAsync(WatchedPage page) => page.Page.EvaluateAsync<string>(Shapes);

    private static async Task OpenAsync(WatchedPage page, string scope, string? within = null)
    {
        var root = within is null ? page.Page.Locator("svg[data-mf]") : page.Page.Locator("g.open:visible", new PageLocatorOptions { Has = page.Page.Locator(".tab", new PageLocatorOptions { HasText = within }) });
        await root.Locator("g.closed[role=button]:visible", new LocatorLocatorOptions { HasText = scope }).First.ClickAsync();
    }
}
