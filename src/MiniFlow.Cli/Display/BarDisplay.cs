using MiniFlow.Cli.Running;
using MiniFlow.Notebooks;
using Spectre.Console;

namespace MiniFlow.Cli.Display;

/// <summary>Progress on a terminal: a bar for each notebook that has begun, with its cell and its time.</summary>
internal sealed class BarDisplay(IAnsiConsole console) : IRunDisplay
{
    public Task<T> ShowAsync<T>(IReadOnlyList<LoadedNotebook> notebooks, Func<IRunProgress, Task<T>> work) =>
        console.Progress()
            .AutoRefresh(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 24 }, new CellColumn())
            .StartAsync(context => work(new Bars(context)));

    private sealed class Bars(ProgressContext context) : IRunProgress
    {
        private ProgressTask? task;
        private bool failed;

        public void Begin(LoadedNotebook notebook)
        {
            failed = false;
            task = context.AddTask(Markup.Escape(notebook.Target.Name), maxValue: Math.Max(1, notebook.CodeCells));
        }

        public void Report(CellProgress value)
        {
            if (value.Result is null)
                return;
            failed |= value.Result.Outcome == CellOutcome.Failed;
            if (value.Result.Outcome != CellOutcome.Skipped)
                task!.Increment(1);
        }

        public void End(NotebookReport report)
        {
            if (failed || report.Trouble is not null)
                task!.Description = $"[red]{Markup.Escape(report.Target.Name)}[/]";
            task!.StopTask();
        }
    }
}
