namespace MiniFlow.Notebooks;

/// <summary>Runs the code cells of a notebook, in order, in a process of their own.</summary>
public static class NotebookRunner
{
    /// <summary>
    /// Runs all code cells and puts what they put out into the document. A cell that never ends, exhausts the memory or
    /// ends its process fails with a message that names it; what was put out until then stays.
    /// </summary>
    /// <param name="document">The notebook; outputs and execution counts of its code cells are replaced.</param>
    /// <param name="options">Folder, limits, what happens after a failure.</param>
    /// <param name="progress">Told when a cell begins and when it has ended, if given.</param>
    /// <param name="cancellation">Ends the run: the running cell is interrupted, the rest skipped.</param>
    /// <returns>How each code cell ended. A cell's failure is a result, not an exception.</returns>
    /// <exception cref="NotebookException">The process for the cells cannot be started.</exception>
    public static Task<RunResult> RunAsync(
        NotebookDocument document,
        RunOptions options,
        IProgress<CellProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        return new NotebookRun(document, options, progress).RunAsync(cancellation);
    }
}
