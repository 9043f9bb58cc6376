namespace MiniFlow.Products;

/// <summary>How large the parts are into which a product is cut, and why.</summary>
/// <remarks><code>
///                         n                              one chunk, on one thread:
///            ┌──────────┬──────────┬──────┐
///            │          │          │      │ ┐              for each K block
///            │          │          │      │ │ K block        for each row block of A    (stays in the L2 cache)
///            │ B        │  panel   │      │ ┘                  for each panel of B      (stays in the L1 cache, or nearly)
///            ├──────────┼──────────┼──────┤                      for each tile of C     (in registers)
///          k │          │          │      │                        for each p: one step of the kernel
///            │          │          │      │
///            └──────────┴──────────┴──────┘
///     K block
///   ┌──────┬─────┐ ┌──────────┬──────────┬──────┐
///   │ row  │     │ │          │ tile     │      │
///   │ block│     │ │          ├──────────┤      │
/// m ├──────┼─────┤ │ C        │ tile     │      │
///   │ A    │     │ │          ├──────────┤      │
///   └──────┴─────┘ └──────────┴──────────┴──────┘
/// </code></remarks>
internal static class Blocking
{
    /// <summary>
    /// The longest K block, in elements. Each starts and ends every tile once more, which costs some 50 cycles, so it should be long;
    /// but the longer it is, the fewer rows of A fit into the cache, and the sooner a panel of B leaves the L1 cache.
    /// </summary>
    public const int LongestK = 800;

    /// <summary>A row block of A: half of an L2 cache of 1 MB.</summary>
    public const int BlockBytes = 512 * 1024;

    /// <summary>A panel of B: two vectors of at most 64 bytes for each step along k, or, the last one, three.</summary>
    public const int PanelBytes = LongestK * 192;

    /// <summary>How many panels are copied before the row blocks pass by, where there are several: some 2 MB, for the L3 cache.</summary>
    public const int PanelsAtOnce = 32;

    /// <summary>No tile is higher; a multiple of eight, because the transposition works by eights.</summary>
    public const int TileRows = 16;

    /// <summary>No tile is wider than three vectors of 64 bytes.</summary>
    public const int TileBytes = TileRows * 192;

    /// <summary>Rows of A to a block: as many as fit, also when <see cref="Packing.Block"/> pads each line, in whole tiles.</summary>
    public static int RowsPerBlock(int depth, int elementBytes)
    {
        var rows = Math.Min(
            BlockBytes / (depth * elementBytes + Packing.Padding),
            (BlockBytes / depth - Packing.Padding) / elementBytes);
        return rows - rows % 24;
    }

    /// <summary>The borders of one of several nearly equal parts of <c>0…size</c>, on multiples of a unit.</summary>
    public static (int First, int Last) Part(int part, int parts, int size, int unit)
    {
        if (parts == 1) return (0, size);
        var units = ((long)size + unit - 1) / unit;
        return ((int)(units * part / parts * unit), (int)Math.Min(units * (part + 1) / parts * unit, size));
    }
}
