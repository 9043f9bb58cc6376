using System.Runtime.CompilerServices;

namespace MiniFlow.Products;

/// <summary>Memory that stays where it is, because kernels hold pointers into it, and that begins on a cache line.</summary>
internal sealed unsafe class AlignedMemory(int bytes)
{
    private const int CacheLine = 64;

    private readonly byte[] memory = GC.AllocateUninitializedArray<byte>(bytes + CacheLine, pinned: true);

    public byte* Start => (byte*)(((nint)Unsafe.AsPointer(ref memory[0]) + CacheLine - 1) & -CacheLine);
}
