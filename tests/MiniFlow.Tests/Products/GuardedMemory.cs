using System.Runtime.InteropServices;

namespace MiniFlow.Tests.Products;

/// <summary>A copy of numbers that ends exactly where an inaccessible page begins (on Linux and macOS; elsewhere a plain copy).</summary>
internal sealed unsafe partial class GuardedMemory : IDisposable
{
    private const int ProtectNone = 0, ProtectReadWrite = 3;
    private static readonly int PageSize = Environment.SystemPageSize;

    private readonly void* memory;
    private readonly nuint guard;
    private readonly int length;

    private GuardedMemory(int length)
    {
        this.length = length;
        guard = (nuint)((length * sizeof(double) + PageSize - 1) / PageSize * PageSize);
        memory = NativeMemory.AlignedAlloc(guard + (nuint)PageSize, (nuint)PageSize);
        Protect(ProtectNone);
    }

    public Span<double> Span => new((byte*)memory + guard - (nuint)(length * sizeof(double)), length);

    public static GuardedMemory Of(double[] numbers)
    {
        var memory = new GuardedMemory(numbers.Length);
        numbers.CopyTo(memory.Span);
        return memory;
    }

    public void Dispose()
    {
        Protect(ProtectReadWrite);
        NativeMemory.AlignedFree(memory);
    }

    private void Protect(int protection)
    {
        if (OperatingSystem.IsWindows()) return;
        mprotect((byte*)memory + guard, (nuint)PageSize, protection).ShouldBe(0);
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int mprotect(void* address, nuint length, int protection);
}
