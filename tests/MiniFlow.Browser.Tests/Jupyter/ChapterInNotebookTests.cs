using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MiniFlow.Browser.Tests.Jupyter;

/// <summary>A chapter, worked through in Jupyter Notebook as a student does.</summary>
public sealed class ChapterInNotebookTests(Browser browser, NotebookServer server) : IClassFixture<NotebookServer>
{
    private const string Chapter = "02-differentiable-graphs.ipynb";

    // The cells of chapter 2, prose counted: what opens it, the first graph, the first answer, its check.
    private const int Opening = 1;
    private const int Graph = 2;
    private const int Answer = 4;
    private const int Check = 5;

    [Fact]
    public async Task A_student_sees_the_graph_answers_reads_the_verdict_and_finds_all_of_it_again()
    {
        var address = server.AddressOf(Chapter);
        await using var context = await browser.NewContextAsync(ColorScheme.Light);
        var notebook = await NotebookPage.OpenAsync(context, address);
        // The chapter asks for .net-csharp, which is there: nothing is asked.
        await Expect(notebook.Page.Locator(".modal-dialog")).ToHaveCountAsync(0);
        await notebook.RunAsync(Opening);
        await notebook.RunAsync(Graph);
        await Expect(notebook.OutputOf(Graph).Locator("svg").First).ToBeVisibleAsync();
        await notebook.Cell(Graph).ScrollIntoViewIfNeededAsync();
        await notebook.ScreenshotAsync("graph");

        await notebook.RunAsync(Answer);
        await notebook.RunAsync(Check);
        await Expect(notebook.OutputOf(Check)).ToContainTextAsync("Not started");
        await notebook.TypeAsync(Answer, """string[] order = ["x", "f", "g"];""");
        await notebook.RunAsync(Answer);
        await notebook.RunAsync(Check);
        await Expect(notebook.OutputOf(Check)).ToContainTextAsync("0 of 1");
        await notebook.ScreenshotAsync("wrong-answer");
        await notebook.TypeAsync(Answer, """string[] order = ["x", "g", "f"];""");
        await notebook.RunAsync(Answer);
        await notebook.RunAsync(Check);
        await Expect(notebook.OutputOf(Check)).ToContainTextAsync("1 of 1");
        await notebook.ScreenshotAsync("right-answer");

        await notebook.SaveAsync();
        var again = await NotebookPage.OpenAsync(context, address);
        await Expect(again.OutputOf(Check)).ToContainTextAsync("1 of 1");
        await Expect(again.OutputOf(Graph).Locator("svg").First).ToBeVisibleAsync();
        (await File.ReadAllTextAsync(server.FileOf(Chapter), TestContext.Current.CancellationToken)).ShouldContain("application/vnd.miniflow.check+json");
        await again.ScreenshotAsync("reopened");
    }

    [Fact]
    public async Task Two_notebooks_run_at_once_and_one_can_be_interrupted_and_restarted()
    {
        var address = server.AddressOf("03-linear.ipynb");
        await using var context = await browser.NewContextAsync(ColorScheme.Light);
        var busy = await NotebookPage.OpenAsync(context, server.AddressOf("01-chain-rule.ipynb"));
        var loop = await busy.RunNewAsync("""var turns = 0L; Console.WriteLine("turning"); while (true) turns++;""");
        await Expect(busy.OutputOf(loop)).ToContainTextAsync("turning");

        var other = await NotebookPage.OpenAsync(context, address);
        var sum = await other.RunNewAsync("""$"six times seven is {6 * 7}" """);
        await Expect(other.OutputOf(sum)).ToContainTextAsync("six times seven is 42");

        await busy.InterruptAsync();
        await Expect(busy.OutputOf(loop).Last).ToContainTextAsync("was interrupted");
        var kept = await busy.RunNewAsync("""$"it turned: {turns > 0}" """);
        await Expect(busy.OutputOf(kept)).ToContainTextAsync("it turned: True");
        await busy.ScreenshotAsync("interrupted");
        await busy.RestartAsync();
        var gone = await busy.RunNewAsync("turns");
        await Expect(busy.OutputOf(gone)).ToContainTextAsync("The name 'turns' does not exist in the current context");
        await busy.ScreenshotAsync("restarted");
    }

    [Fact]
    public async Task A_progress_display_moves_while_the_cell_runs()
    {
        var address = server.AddressOf("04-sigmoid.ipynb");
        await using var context = await browser.NewContextAsync(ColorScheme.Light);
        var notebook = await NotebookPage.OpenAsync(context, address);
        // The cell turns until the page has shown enough of it: only a display that moves before the cell's end can let it end.
        var seenEnough = server.FileOf("seen-enough");
        var cell = await notebook.RunNewAsync($$"""
            var bar = display(HTML("<progress value='0'></progress>"));
            for (var i = 1; !System.IO.File.Exists("{{seenEnough}}"); i++) { bar.Update(HTML($"<progress max='400' value='{i % 400}'></progress>")); await Task.Delay(50); }
            "the cell's end"
            """);
        var progress = notebook.OutputOf(cell).Locator("progress");
        await Expect(progress).ToHaveCountAsync(1);
        var seen = new HashSet<double>();
        for (var waited = Stopwatch.StartNew(); seen.Count < 10; seen.Add(await progress.EvaluateAsync<double>("bar => bar.value")))
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2), "the bar stands still while its cell runs");
        await notebook.ScreenshotAsync("progress");
        await File.WriteAllTextAsync(seenEnough, "", TestContext.Current.CancellationToken);

        await Expect(notebook.OutputOf(cell).Last).ToContainTextAsync("the cell's end");
        await Expect(progress).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Completion_and_input_work_in_the_page()
    {
        var address = server.AddressOf("05-softmax-and-cross-entropy.ipynb");
        await using var context = await browser.NewContextAsync(ColorScheme.Light);
        var notebook = await NotebookPage.OpenAsync(context, address);
        var cell = await notebook.RunNewAsync("""var momentum = 0.9; var name = Console.ReadLine(); Console.WriteLine($"Hello, {name}!");""");
        var input = notebook.Page.Locator("input.raw_input");
        await input.FillAsync("Ada");
        await input.PressAsync("Enter");
        await Expect(notebook.OutputOf(cell).Last).ToContainTextAsync("Hello, Ada!");
        var next = await notebook.AddCellAsync();
        await notebook.TypeAsync(next, "momen");
        await notebook.Page.Keyboard.PressAsync("Tab");
        await Expect(notebook.Cell(next).Locator(".CodeMirror")).ToContainTextAsync("momentum");
    }
}
