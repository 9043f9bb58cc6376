namespace MiniFlow.Notebooks.Tests.Engine;

/// <summary>A session for a test: runs cells and collects what they put out in a notebook.</summary>
internal sealed class Session : ICellSession
{
    private readonly NotebookDocument document = new();
    private readonly OutputRecorder recorder = new();
    private readonly SemaphoreSlim outputs = new(0);
    private readonly CSharpSession session;

    public Session(SessionOptions? options = null) => session = new CSharpSession(options ?? new SessionOptions(), Record);

    public CSharpSession Inner => session;

    /// <summary>Runs a cell and gives back it, with its outputs.</summary>
    public async Task<NotebookCell> RunAsync(string source, string kernel = "csharp")
    {
        var cell = NotebookCell.Code(source, $"cell-{document.Cells.Count + 1}", kernel);
        document.Cells.Add(cell);
        recorder.Begin(document.Cells.Count, cell);
        await session.ExecuteAsync(new CellRequest(document.Cells.Count, source, kernel), TestContext.Current.CancellationToken);
        recorder.Complete();
        return cell;
    }

    /// <summary>Waits until a cell that is running has put something out.</summary>
    public Task WaitForOutputAsync() => outputs.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

    private void Record(CellEvent happened)
    {
        recorder.Record(happened);
        if (happened is not CellBegan)
            outputs.Release();
    }

    public void Dispose() => session.Dispose();
}
