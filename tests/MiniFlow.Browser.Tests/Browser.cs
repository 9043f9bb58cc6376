using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(MiniFlow.Browser.Tests.Browser))]

namespace MiniFlow.Browser.Tests;

/// <summary>The browser of this machine, started once for all tests; without one the tests are skipped.</summary>
public sealed class Browser : IAsyncLifetime
{
    // Milliseconds. What is waited for comes, sooner or later: a busy machine is no failure. Playwright itself waits for 5 s.
    private const float Patience = 120_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await InstalledBrowser.LaunchAsync(playwright);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>Opens a page, a file or an address, as a reader with this theme would, and watches what it does.</summary>
    internal async Task<WatchedPage> OpenAsync(string address, ColorScheme theme, WaitUntilState until = WaitUntilState.Load)
    {
        return await WatchedPage.OpenAsync(await NewContextAsync(theme), address, until);
    }

    /// <summary>A browser window of its own, for a reader with this theme.</summary>
    internal async Task<IBrowserContext> NewContextAsync(ColorScheme theme)
    {
        Assert.SkipWhen(browser is null, "No browser here: install Chromium or Chrome, or name one in MINIFLOW_BROWSER.");
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions { ColorScheme = theme, ViewportSize = new ViewportSize { Width = 1100, Height = 900 } });
        context.SetDefaultTimeout(Patience);
        return context;
    }
}
