namespace MiniFlow.Notebooks;

/// <summary>Where the code of a cell looks whether it is to stop. The engine puts these looks into every cell's loops and functions.</summary>
public static class CellInterrupt
{
    private static volatile bool any;

    /// <summary>Goes on, or ends the cell that the calling code belongs to, if that has been interrupted.</summary>
    /// <exception cref="OperationCanceledException">The cell has been interrupted.</exception>
    public static void Check()
    {
        // As long as nothing has been interrupted in this process, a look costs no more than reading a field.
        if (any)
            CheckCell();
    }

    internal static void Announce() => any = true;

    private static void CheckCell()
    {
        if (CellContext.Current is { IsStopped: true })
            throw new OperationCanceledException("The cell was interrupted.");
    }
}
