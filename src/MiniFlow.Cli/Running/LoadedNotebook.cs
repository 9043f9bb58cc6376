using MiniFlow.Notebooks;

namespace MiniFlow.Cli.Running;

/// <summary>A notebook that is to be run, read from its file.</summary>
/// <param name="Target">Where it is from.</param>
/// <param name="Document">The notebook; null when the file is none.</param>
/// <param name="Trouble">Why the file is no notebook; null when it is one.</param>
internal sealed record LoadedNotebook(RunTarget Target, NotebookDocument? Document, string? Trouble)
{
    /// <summary>How many cells there are to run.</summary>
    public int CodeCells => Document?.Cells.Count(cell => cell.Kind == CellKind.Code) ?? 0;

    public static LoadedNotebook Load(RunTarget target)
    {
        try
        {
            return new LoadedNotebook(target, NotebookDocument.Load(target.Path), null);
        }
        catch (Exception error) when (error is NotebookException or IOException or UnauthorizedAccessException)
        {
            // One broken file among many is that file's result; the others run all the same.
            return new LoadedNotebook(target, null, error.Message);
        }
    }
}
