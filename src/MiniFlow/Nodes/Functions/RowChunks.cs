namespace MiniFlow;

/// <summary>How the rows of a matrix are cut into chunks for the threads: large enough to be worth handing out, small enough to stay in a core's cache.</summary>
internal static class RowChunks
{
    private const int ElementsPerChunk = 8192;
    private const int MostRows = 256;

    public static int RowsOf(int width) => Math.Clamp(ElementsPerChunk / Math.Max(1, width), 1, MostRows);

    public static int Count(int rows, int rowsPerChunk) => (rows + rowsPerChunk - 1) / rowsPerChunk;
}
