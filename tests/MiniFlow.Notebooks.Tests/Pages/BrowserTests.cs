using System.Diagnostics;
using AngleSharp.Html.Parser;

namespace MiniFlow.Notebooks.Tests.Pages;

public sealed class BrowserTests
{
    [Fact]
    public async Task In_a_browser_the_formulas_are_set_and_the_outputs_stand_apart()
    {
        var folder = Directory.CreateTempSubdirectory("miniflow-page-");
        try
        {
            var page = Path.Combine(folder.FullName, "page.html");
            await File.WriteAllTextAsync(page, SamplePage.Render(), TestContext.Current.CancellationToken);
            var dom = new HtmlParser().ParseDocument(await DumpAsync(page, folder.FullName));
            // The frame tells its height in its own time, and a busy machine may be asked too early.
            for (var attempt = 1; attempt < 4 && !dom.QuerySelector("iframe.frame")!.HasAttribute("style"); attempt++)
                dom = new HtmlParser().ParseDocument(await DumpAsync(page, folder.FullName));

            dom.QuerySelectorAll(".math").Length.ShouldBeGreaterThan(20);
            dom.QuerySelectorAll(".math").ShouldAllBe(formula => formula.QuerySelector(".katex-html") != null);
            dom.QuerySelectorAll(".math .katex-error").ShouldBeEmpty();
            // What the browser took into a shadow tree is gone from the page's own tree.
            dom.QuerySelectorAll(".island").ShouldAllBe(island => island.ChildElementCount == 0);
            dom.QuerySelector("iframe.frame")!.GetAttribute("style")!.ShouldMatch("height: [1-9][0-9]*px");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> DumpAsync(string page, string profile)
    {
        var start = new ProcessStartInfo("chromium", ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={profile}/profile",
            "--virtual-time-budget=5000", "--dump-dom", new Uri(page).AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var browser = Process.Start(start)!;
            var errors = browser.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var dom = await browser.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await browser.WaitForExitAsync(TestContext.Current.CancellationToken);
            await errors;
            return dom;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no chromium here.");
            throw;
        }
    }
}
