using Microsoft.Playwright;

namespace MiniFlow.Browser.Tests;

public sealed class StepsTests(Browser browser)
{
    [Fact]
    public async Task The_buttons_and_the_slider_walk_through_the_steps()
    {
        await using var page = await browser.OpenAsync(Pages.File("explain-chain-rule"), ColorScheme.Light);
        (await TitleAsync(page)).ShouldBe("The inputs are fed");

        await page.Page.GetByLabel("next step").ClickAsync();
        (await TitleAsync(page)).ShouldBe("g computes its value");

        await page.Page.GetByLabel("step", new PageGetByLabelOptions { Exact = true }).FillAsync("7");
        (await TitleAsync(page)).ShouldBe("h runs backward");
        await page.ScreenshotAsync("steps-7");

        await page.Page.GetByLabel("step back").ClickAsync();
        (await TitleAsync(page)).ShouldBe("f runs backward");
        page.Errors.ShouldBeEmpty();
        page.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_yet_known_is_not_yet_shown()
    {
        await using var page = await browser.OpenAsync(Pages.File("explain-chain-rule"), ColorScheme.Dark);
        var values = page.Page.Locator("g.v:visible");
        var gradients = page.Page.Locator("g.l:visible");
        (await values.CountAsync()).ShouldBe(3);
        (await gradients.CountAsync()).ShouldBe(0);

        await page.Page.GetByLabel("step", new PageGetByLabelOptions { Exact = true }).FillAsync("11");

        (await values.CountAsync()).ShouldBe(6);
        (await gradients.CountAsync()).ShouldBe(4);
        (await page.Page.Locator("g.s:visible").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task The_step_that_runs_is_lit()
    {
        await using var page = await browser.OpenAsync(Pages.File("explain-chain-rule"), ColorScheme.Light);
        await page.Page.GetByLabel("step", new PageGetByLabelOptions { Exact = true }).FillAsync("8");

        (await page.Page.Locator("g.i.lit").AllInnerTextsAsync()).Count.ShouldBe(1);
        (await page.Page.Locator("g.i.lit title").TextContentAsync()).ShouldBe("g = Mul(x, y)");
    }

    [Fact]
    public async Task Without_script_all_steps_can_be_read()
    {
        await using var page = await browser.OpenAsync(Pages.File("explain-chain-rule"), ColorScheme.Light);
        var visible = await page.Page.EvaluateAsync<int>(
            """
            () => {
                const copy = document.querySelector('figure').cloneNode(true);
                copy.classList.remove('live');
                copy.querySelectorAll('.ctl').forEach(control => control.hidden = true);
                document.body.replaceChildren(document.querySelector('style'), copy);
                return [...copy.querySelectorAll('li')].filter(item => item.offsetHeight > 0).length;
            }
            """);

        visible.ShouldBe(11);
    }

    private static async Task<string> TitleAsync(WatchedPage page) => await page.Page.Locator("li.now .ti").InnerTextAsync();
}
