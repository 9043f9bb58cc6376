using MiniFlow.Cli.Running;
using MiniFlow.Notebooks;
using MiniFlow.Notebooks.Pages;

namespace MiniFlow.Cli.Display;

/// <summary>Progress in lines that stay readable in a file: a notebook begins, a cell fails.</summary>
internal sealed class PlainDisplay(TextWriter output) : IRunDisplay, IRunProgress
{
    private int number;
    private int count;

    public Task<T> ShowAsync<T>(IReadOnlyList<LoadedNotebook> notebooks, Func<IRunProgress, Task<T>> work)
    {
        (number, count) = (0, notebooks.Count);
        return work(this);
    }

    public void Begin(LoadedNotebook notebook) =>
        output.WriteLine($"[{++number}/{count}] {notebook.Target.Name}: {FigureText.Count(notebook.CodeCells, "code cell")}");

    public void Report(CellProgress value)
    {
        if (value.Result is { Outcome: CellOutcome.Failed, Error: { } error } result)
            output.WriteLine($"      cell {result.Number} failed: {error.Message.ReplaceLineEndings("\n").Trim().Replace("\n", "\n        ", StringComparison.Ordinal)}");
    }

    public void End(NotebookReport report)
    {
        if (report.Trouble is not null)
            output.WriteLine($"      {report.Trouble}");
    }
}
