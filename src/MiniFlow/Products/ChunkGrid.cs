namespace MiniFlow.Products;

/// <summary>Cuts C into a grid of chunks.</summary>
internal static class ChunkGrid
{
    /// <summary>
    /// A grid with about the wanted number of chunks. Every column of chunks reads all of A (<c>m</c> rows), every row of chunks all of
    /// B (<c>n</c> columns), so the grid with the least of both is taken: <c>columns·m + rows·n</c>.
    /// </summary>
    public static (int Rows, int Columns) For(int chunks, int m, int n, int mostRows, int mostColumns)
    {
        var best = (Rows: 1, Columns: 1);
        var least = double.MaxValue;
        for (var columns = 1; columns <= Math.Min(chunks, mostColumns); columns++)
        {
            var rows = Math.Min((chunks + columns - 1) / columns, mostRows);
            // Too few chunks would leave threads idle, which costs more than reading an operand once more.
            var cost = ((double)columns * m + (double)rows * n) * Math.Max(1, (double)chunks / (rows * columns));
            if (cost < least) (best, least) = ((rows, columns), cost);
        }
        return best;
    }
}
