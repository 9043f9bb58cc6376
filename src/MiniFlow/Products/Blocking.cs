namespace MiniFlow.Products;

/// <summary>How large the parts are into which a product is cut, and why.</summary>
/// <remarks><code>
///                         n                                    one chunk, on one thread
///            ┌──────────┬──────────┬──────┐
///            │          │          │      │ ┐
///            │          │          │      │ │ K block         for each K block
///            │ B        │  panel   │      │ ┘                   for each row block of A (stays in the L2 cache)
///            ├──────────┼──────────┼──────┤                       for each panel of B (flows through the L1 cache)
///          k │          │          │      │                         for each tile of C (in registers)
///            │          │          │      │                           for each p: one step of the kernel
///            └──────────┴──────────┴──────┘
///      k
///   ┌──────┬─────┐ ┌──────────┬──────────┬──────┐
///   │ row  │     │ │ tile     │          │      │
///   │ block│     │ │ tile     │   C      │      │
/// m ├──────┼─────┤ ├──────────┼──────────┼──────┤
///   │ A    │     │ │ tile     │          │      │
///   └──────┴─────┘ └──────────┴──────────┴──────┘
/// </code></remarks>
internal static class Blocking
{
    /// <summary>
    /// The longest run along k. Each run starts and ends a tile, which costs some 50 cycles, so it should be long; but a row block of
    /// A this long has to stay in the L2 cache while all panels pass by.
    /// </summary>
    public const int LongestK = 800;

    /// <summary>A row block of A may fill half of an L2 cache of 1 MB.</summary>
    public const int BlockBytes = 512 * 1024;

    /// <summary>Two vectors of 64 bytes for each step along k.</summary>
    public const int PanelBytes = 800 * 128;

    /// <summary>No tile is higher, rounded up for the transposition by eights.</summary>
    public const int TileRows = 16;

    /// <summary>No tile is wider than two vectors of 64 bytes.</summary>
    public const int TileBytes = TileRows * 128;

    /// <summary>Rows of A to a block: as many as fit, in whole tiles, also when <see cref="Packing.Block"/> pads each line of them.</summary>
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
        var units = ((long)size + unit - 1) / unit;
        return ((int)(units * part / parts * unit), (int)Math.Min(units * (part + 1) / parts * unit, size));
    }
}
