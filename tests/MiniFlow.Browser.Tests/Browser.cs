using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(MiniFlow.Browser.Tests.Browser))]

namespace MiniFlow.Browser.Tests;

/// <summary>The browser of this machine, started once for all tests; without one the tests are skipped.</summary>
public sealed class Browser : IAsyncLifetime
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

    /// <summary>Opens a page, a file or an address, as a reader with this theme would, and watches what it does.</summary>
    internal async Task<WatchedPage> OpenAsync(string address, ColorScheme theme, WaitUntilState until = WaitUntilState.Load)
    {
        return await WatchedPage.OpenAsync(await NewContextAsync(theme), address, until);
    }

    /// <summary>A browser window of its own, for a reader with this theme.</summary>
    internal Task<IBrowserContext> NewContextAsync(ColorScheme theme)
    {
        Assert.SkipWhen(browser is null, "No browser here: install Chromium or Chrome, or name one in MINIFLOW_BROWSER.");
        return browser!.NewContextAsync(new BrowserNewContextOptions { ColorScheme = theme, ViewportSize = new ViewportSize { Width = 1100, Height = 900 } });
    }
}
