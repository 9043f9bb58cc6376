using MiniFlow.Cli.Display;
using MiniFlow.Notebooks;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Cli.Running;

/// <summary>One call of <c>miniflow run</c>: runs the notebooks one after another, writes what they put out, says how it went.</summary>
internal sealed class RunSession(RunRequest request, ResultFolder results)
{
    public static async Task<int> RunAsync(RunRequest request, Terminal terminal, CancellationToken cancellation)
    {
        var folders = Kit.Around(terminal);
        var targets = new TargetFinder(folders, request.Edition, terminal.CurrentDirectory).Find(request.Names);
        var notebooks = targets.Select(LoadedNotebook.Load).ToList();
        KitCheck.Require(notebooks, folders);

        var results = new ResultFolder(request.Folder is null
            ? Path.Combine(folders?.Root ?? terminal.CurrentDirectory, "artifacts", request.Edition == Edition.Student ? "run-student" : "run")
            : Path.GetFullPath(request.Folder, terminal.CurrentDirectory));
        results.Create();
        var session = new RunSession(request, results);
        var console = terminal.ToAnsiConsole();
        IRunDisplay display = terminal.IsPlain ? new PlainDisplay(terminal.Out) : new BarDisplay(console);
        var reports = await display.ShowAsync(notebooks, progress => session.RunAllAsync(notebooks, progress, cancellation));

        results.WritePages(reports);
        RunSummary.Write(console, terminal, reports, results);
        return cancellation.IsCancellationRequested ? ExitCode.Interrupted
            : reports.All(report => report.Succeeded) ? ExitCode.Success
            : ExitCode.Failure;
    }

    private async Task<IReadOnlyList<NotebookReport>> RunAllAsync(
        IReadOnlyList<LoadedNotebook> notebooks, IRunProgress progress, CancellationToken cancellation)
    {
        var reports = new List<NotebookReport>();
        foreach (var notebook in notebooks)
        {
            if (cancellation.IsCancellationRequested)
                break;
            progress.Begin(notebook);
            var report = await RunAsync(notebook, notebook != notebooks[^1], progress, cancellation);
            results.WriteNotebook(report);
            reports.Add(report);
            progress.End(report);
        }

        return reports;
    }

    private async Task<NotebookReport> RunAsync(LoadedNotebook notebook, bool anotherFollows, IRunProgress progress, CancellationToken cancellation)
    {
        if (notebook.Document is null)
            return new NotebookReport(notebook.Target, null, [], TimeSpan.Zero, notebook.Trouble);
        var options = new RunOptions
        {
            WorkingDirectory = notebook.Target.Folder,
            CellTimeLimit = request.CellTimeLimit,
            AfterFailure = request.KeepGoing ? AfterFailure.GoOn : AfterFailure.Stop,
            AnotherFollows = anotherFollows,
        };
        try
        {
            var result = await NotebookRunner.RunAsync(notebook.Document, options, progress, cancellation);
            return new NotebookReport(notebook.Target, notebook.Document, result.Cells, result.Elapsed);
        }
        catch (NotebookException error)
        {
            return new NotebookReport(notebook.Target, notebook.Document, [], TimeSpan.Zero, error.Message);
        }
        catch (OperationCanceledException)
        {
            // Interrupted before its first cell: what ran until then is written all the same.
            return new NotebookReport(notebook.Target, notebook.Document, [], TimeSpan.Zero, "Interrupted before its first cell.");
        }
    }
}
