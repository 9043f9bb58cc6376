namespace MiniFlow.Notebooks.Tests.Engine.Running;

/// <summary>Makes small notebooks, and runs them.</summary>
internal static class TestRun
{
    public static readonly RunOptions GoOn = new() { AfterFailure = AfterFailure.GoOn, CellTimeLimit = TimeSpan.FromSeconds(60) };

    public static NotebookDocument Notebook(params string[] sources)
    {
        var document = new NotebookDocument();
        foreach (var source in sources)
            document.Cells.Add(NotebookCell.Code(source, $"cell-{document.Cells.Count + 1}"));
        return document;
    }

    public static async Task<(RunResult Result, List<CellProgress> Steps)> RunAsync(NotebookDocument document, RunOptions options)
    {
        var steps = new List<CellProgress>();
        return (await NotebookRunner.RunAsync(document, options, new Steps(steps.Add), TestContext.Current.CancellationToken), steps);
    }

    public sealed class Steps(Action<CellProgress> report) : IProgress<CellProgress>
    {
        public void Report(CellProgress value) => report(value);
    }
}
