using System.Runtime.CompilerServices;

namespace MiniFlow.Products;

/// <summary>A thread's own working memory for packed operands, allocated once and reused by every product on that thread.</summary>
internal sealed unsafe class Scratch
{
    private const int Alignment = 64;

    [ThreadStatic]
    private static Scratch? ofThisThread;

    // Pinned, because the kernels hold pointers into it; a cache line more than needed, so that it can start on one.
    private readonly byte[] memory = GC.AllocateUninitializedArray<byte>(
        Blocking.PanelBytes + Blocking.BlockBytes + 3 * Blocking.TileBytes + Alignment, pinned: true);

    public static Scratch OfThisThread => ofThisThread ??= new Scratch();

    /// <summary>For a panel of B.</summary>
    public void* Panel => (void*)(((nint)Unsafe.AsPointer(ref memory[0]) + Alignment - 1) & -Alignment);

    /// <summary>For one tile of C.</summary>
    public void* Tile => (byte*)Panel + Blocking.PanelBytes;

    /// <summary>For a column of tiles, up to <see cref="Blocking.TileRows"/> rows.</summary>
    public void* TileColumn => (byte*)Tile + Blocking.TileBytes;

    /// <summary>For the transpose of that.</summary>
    public void* TransposedTile => (byte*)TileColumn + Blocking.TileBytes;

    /// <summary>For a block of A.</summary>
    public void* Block => (byte*)TransposedTile + Blocking.TileBytes;
}
