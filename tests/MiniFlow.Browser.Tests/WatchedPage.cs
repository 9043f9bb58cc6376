using Microsoft.Playwright;

namespace MiniFlow.Browser.Tests;

/// <summary>An open page that remembers what it asked the network for and what went wrong in it.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> requests = [];
    private readonly List<string> errors = [];

    private WatchedPage(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Request += (_, request) => Note(request.Url);
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                errors.Add(message.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>The addresses outside the page file that it asked for.</summary>
    public IReadOnlyList<string> Requests => requests;

    /// <summary>What it logged as an error or a warning, and exceptions.</summary>
    public IReadOnlyList<string> Errors => errors;

    public static async Task<WatchedPage> OpenAsync(IBrowserContext context, string address, WaitUntilState until)
    {
        var watched = new WatchedPage(context, await context.NewPageAsync());
        await watched.Page.GotoAsync(new Uri(address).AbsoluteUri, new PageGotoOptions { WaitUntil = until });
        return watched;
    }

    /// <summary>Goes to another page, as a reader with this theme, and forgets what the last one did.</summary>
    public async Task ShowAsync(string address, ColorScheme theme)
    {
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme });
        requests.Clear();
        errors.Clear();
        await Page.GotoAsync(new Uri(address).AbsoluteUri);
    }

    /// <summary>Leaves a picture of the page beside the test assembly, for a person to look at, where MINIFLOW_SCREENSHOTS asks
    /// for it: they take a quarter of the time.</summary>
    public async Task ScreenshotAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("MINIFLOW_SCREENSHOTS") is not { Length: > 0 })
            return;
        var path = Path.Combine(AppContext.BaseDirectory, "screenshots", name + ".png");
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true });
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Note(string address)
    {
        if (!address.StartsWith("file:", StringComparison.Ordinal) && !address.StartsWith("data:", StringComparison.Ordinal))
            requests.Add(address);
    }
}
