using Microsoft.Playwright;

namespace MiniFlow.Browser.Tests;

/// <summary>The browser of this machine.</summary>
internal static class InstalledBrowser
{
    private static readonly string[] candidates =
    [
        Environment.GetEnvironmentVariable("MINIFLOW_BROWSER") ?? "",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Starts it; null where there is none.</summary>
    public static async Task<IBrowser?> LaunchAsync(IPlaywright playwright) =>
        Array.Find(candidates, File.Exists) is { } executable
            ? await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = ["--no-sandbox", "--enable-unsafe-swiftshader"] })
            : null;
}
