namespace MiniFlow.Notebooks;

/// <summary>The words for a cell that used up the memory.</summary>
internal static class MemoryLimit
{
    /// <summary>What to say of a cell in this process.</summary>
    public static string Exceeded(int cell) => Exceeded(cell, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);

    public static string Exceeded(int cell, long bytes) => FormattableString.Invariant(
        $"{CellName.Subject(cell)} ran out of memory: its process may use {bytes / (double)(1 << 30):0.##} GiB. Keep less of it at a time.");
}
