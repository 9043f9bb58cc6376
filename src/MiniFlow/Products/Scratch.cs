namespace MiniFlow.Products;

/// <summary>A thread's own working memory, allocated when first needed and reused by every later product on that thread.</summary>
internal sealed unsafe class Scratch
{
    [ThreadStatic]
    private static Scratch? ofThisThread;

    private readonly AlignedMemory small = new(Blocking.PanelBytes + 3 * Blocking.TileBytes);
    private AlignedMemory? block;
    private AlignedMemory? panels;

    public static Scratch OfThisThread => ofThisThread ??= new Scratch();

    /// <summary>For one panel of B.</summary>
    public byte* Panel => small.Start;

    /// <summary>For one tile of C.</summary>
    public byte* Tile => small.Start + Blocking.PanelBytes;

    /// <summary>For a column of tiles, up to <see cref="Blocking.TileRows"/> rows.</summary>
    public byte* TileColumn => Tile + Blocking.TileBytes;

    /// <summary>For the transpose of that.</summary>
    public byte* TransposedTile => TileColumn + Blocking.TileBytes;

    /// <summary>For a block of A.</summary>
    public byte* Block => (block ??= new AlignedMemory(Blocking.BlockBytes)).Start;

    /// <summary>For <see cref="Blocking.PanelsAtOnce"/> panels of B.</summary>
    public byte* Panels => (panels ??= new AlignedMemory(Blocking.PanelsAtOnce * Blocking.PanelBytes)).Start;
}
