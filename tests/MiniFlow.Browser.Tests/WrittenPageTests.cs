using System.Diagnostics;
using Microsoft.Playwright;

namespace MiniFlow.Browser.Tests;

/// <summary>The page that <c>miniflow run</c> writes: its pictures stand in frames and shadow trees of their own there.</summary>
public sealed class WrittenPageTests(Browser browser, WrittenPageTests.WrittenPage written) : IClassFixture<WrittenPageTests.WrittenPage>
{
    [Theory]
    [InlineData(ColorScheme.Light, "rgb(255, 255, 255)")]
    [InlineData(ColorScheme.Dark, "rgb(23, 25, 30)")]
    public async Task Scopes_open_and_steps_move_in_a_page_that_the_command_wrote(ColorScheme theme, string background)
    {
        await using var page = await browser.OpenAsync(written.Page, theme);
        var (graph, steps) = (page.Page.FrameLocator("iframe.frame >> nth=0"), page.Page.FrameLocator("iframe.frame >> nth=1"));

        await graph.Locator("g.closed[role=button]:visible").First.ClickAsync();
        (await graph.Locator(".tab:visible").CountAsync()).ShouldBe(1);
        await graph.Locator(".tab:visible").ClickAsync();
        (await graph.Locator(".tab:visible").CountAsync()).ShouldBe(0);

        await steps.GetByLabel("step", new FrameLocatorGetByLabelOptions { Exact = true }).FillAsync("7");
        (await steps.Locator("li.now .ti").InnerTextAsync()).ShouldBe("h runs backward");

        (await page.Page.Locator(".mf").EvaluateAsync<string>("figure => getComputedStyle(figure).backgroundColor")).ShouldBe(background);
        (await steps.Locator(".mf").EvaluateAsync<string>("figure => getComputedStyle(figure).backgroundColor")).ShouldBe(background);
        await page.ScreenshotAsync($"written-{theme}".ToLowerInvariant());
        page.Errors.ShouldBeEmpty();
        page.Requests.Where(address => !address.StartsWith("about:", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_frame_is_as_high_as_its_picture()
    {
        await using var page = await browser.OpenAsync(written.Page, ColorScheme.Light);

        await ShouldFitAsync(page);
    }

    [Fact]
    public async Task A_frame_that_is_complete_before_its_page_is_heard_too()
    {
        var html = await File.ReadAllTextAsync(written.Page, TestContext.Current.CancellationToken);
        await using var server = new SlowServer(html, stopAfter: html.LastIndexOf("</iframe>", StringComparison.Ordinal) + "</iframe>".Length);
        await using var page = await browser.OpenAsync(server.Address, ColorScheme.Light, WaitUntilState.Commit);

        await page.Page.FrameLocator("iframe.frame >> nth=1").Locator("li.now").WaitForAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);
        server.SendTheRest();

        await ShouldFitAsync(page);
    }

    // The page hears of the height a little later; how much later depends on how busy the machine is. A frame that nobody
    // has scrolled to does not even hear of its own new size, so look where a reader would.
    private static async Task ShouldFitAsync(WatchedPage page)
    {
        var steps = page.Page.FrameLocator("iframe.frame >> nth=1");
        await page.Page.Locator("iframe.frame >> nth=1").ScrollIntoViewIfNeededAsync();
        await steps.Locator("li.now").WaitForAsync();
        foreach (var element in new[] { "html", ".mf-scroll" })
        {
            var heights = await steps.Locator(element).First.EvaluateAsync<int[]>(
                """
                element => new Promise(done => {
                    let looks = 0;
                    const look = () => element.scrollHeight <= element.clientHeight || ++looks > 400
                        ? done([element.scrollHeight, element.clientHeight])
                        : setTimeout(look, 50);
                    look();
                })
                """);
            heights[0].ShouldBeLessThanOrEqualTo(heights[1], $"{element}: what it holds, and how high it is");
        }
    }

    /// <summary>Runs the command once, on a notebook of three pictures.</summary>
    public sealed class WrittenPage : IAsyncLifetime
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("miniflow-pages-");

        public string Page => Path.Combine(folder.FullName, "out", "pictures.html");

        public async ValueTask InitializeAsync()
        {
            var notebook = Path.Combine(folder.FullName, "pictures.dib");
            var kit = Path.Combine(Pages.Repository, "artifacts", "kit").Replace('\\', '/');
            var source = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "pictures.dib"));
            await File.WriteAllTextAsync(notebook, source.Replace("KIT", kit, StringComparison.Ordinal));

            // The command of the same configuration as this test.
            var command = AppContext.BaseDirectory.Replace(Path.Combine("tests", "MiniFlow.Browser.Tests"), Path.Combine("src", "MiniFlow.Cli"), StringComparison.Ordinal);
            using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(command, "MiniFlow.Cli.dll"), "run", notebook, "--out", Path.GetDirectoryName(Page)!])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var output = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            process.ExitCode.ShouldBe(0, output);
        }

        public ValueTask DisposeAsync()
        {
            folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
