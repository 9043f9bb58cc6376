using Microsoft.Playwright;

namespace MiniFlow.Browser.Tests.Jupyter;

/// <summary>An open notebook in Jupyter Notebook, used with mouse and keyboard.</summary>
internal sealed class NotebookPage(IPage page)
{
    public IPage Page => page;

    /// <summary>Opens a notebook and waits until its kernel is ready.</summary>
    public static async Task<NotebookPage> OpenAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        var notebook = new NotebookPage(page);
        await notebook.KernelIsIdleAsync();
        return notebook;
    }

    /// <summary>The cell at a position, from 0, prose counted too.</summary>
    public ILocator Cell(int index) => page.Locator(".cell").Nth(index);

    /// <summary>What stands under the cell.</summary>
    public ILocator OutputOf(int index) => Cell(index).Locator(".output_area");

    /// <summary>Clicks into a cell and runs it.</summary>
    public async Task RunAsync(int index)
    {
        await Cell(index).Locator(".CodeMirror").ClickAsync();
        await page.Keyboard.PressAsync("Control+Enter");
    }

    /// <summary>Replaces what a cell holds by typing.</summary>
    public async Task TypeAsync(int index, string code)
    {
        await Cell(index).Locator(".CodeMirror").ClickAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync(code);
    }

    /// <summary>Adds an empty code cell at the end, and gives back its position.</summary>
    public async Task<int> AddCellAsync()
    {
        await page.EvaluateAsync("() => { const n = Jupyter.notebook; n.insert_cell_at_bottom('code'); }");
        return await page.Locator(".cell").CountAsync() - 1;
    }

    /// <summary>Types a cell at the end of the notebook and runs it; gives back its position.</summary>
    public async Task<int> RunNewAsync(string code)
    {
        var cell = await AddCellAsync();
        await TypeAsync(cell, code);
        await RunAsync(cell);
        return cell;
    }

    /// <summary>Waits until a cell has run: its prompt shows a number.</summary>
    public Task HasRunAsync(int index) =>
        Assertions.Expect(Cell(index).Locator(".input_prompt")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"In\s*\[\d+\]"));

    public Task InterruptAsync() => page.Locator("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']").ClickAsync();

    public async Task RestartAsync()
    {
        await page.Locator("button[data-jupyter-action='jupyter-notebook:confirm-restart-kernel']").ClickAsync();
        await page.Locator(".modal-dialog button.btn-danger").ClickAsync();
        await page.Locator(".modal-dialog").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        await KernelIsIdleAsync();
    }

    public async Task SaveAsync()
    {
        await page.Keyboard.PressAsync("Control+S");
        await page.WaitForFunctionAsync("() => !Jupyter.notebook.dirty");
    }

    /// <summary>Leaves a picture of the page beside the test assembly, for a person to look at.</summary>
    public Task ScreenshotAsync(string name) => page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"jupyter-{name}.png"),
    });

    private Task KernelIsIdleAsync() => page.WaitForFunctionAsync(
        "() => window.Jupyter && Jupyter.notebook && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected() && Jupyter.notebook.kernel.info_reply.status === 'ok'");
}
