namespace MiniFlow.Notebooks.Tests.Engine;

/// <summary>Something that runs cells one after another: this engine, or the kernel of .NET Interactive.</summary>
internal interface ICellSession : IDisposable
{
    /// <summary>Runs a cell and gives back it, with its outputs.</summary>
    Task<NotebookCell> RunAsync(string source, string kernel = "csharp");
}
