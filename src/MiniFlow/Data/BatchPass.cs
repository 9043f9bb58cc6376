using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace MiniFlow;

/// <summary>Gathers the images of a batch from the bytes of the file, scaled to [0, 1], in chunks of whole images for the threads.</summary>
internal readonly struct BatchPass(ReadOnlyMemory<byte> pixels, int width, ReadOnlyMemory<int> examples, Memory<float> images) : IChunkedWork
{
    // 8 images of 784 numbers are 25 KB: about a microsecond each.
    private const int ImagesPerChunk = 8;

    // The examples of a batch lie anywhere in tens of megabytes. Asked for this much ahead, they are there when their turn comes.
    private const int ImagesAhead = 8;
    private const int CacheLine = 64;

    public int Chunks => (examples.Length + ImagesPerChunk - 1) / ImagesPerChunk;

    public void Run(int chunk)
    {
        var indices = examples.Span;
        var end = Math.Min((chunk + 1) * ImagesPerChunk, indices.Length);
        for (var i = chunk * ImagesPerChunk; i < end; i++)
        {
            if (i + ImagesAhead < indices.Length)
                Prefetch(Pixels(indices[i + ImagesAhead]));
            GreyValues.Scale(Pixels(indices[i]), images.Span.Slice(i * width, width));
        }
    }

    private ReadOnlySpan<byte> Pixels(int example) => pixels.Span.Slice(example * width, width);

    private static unsafe void Prefetch(ReadOnlySpan<byte> bytes)
    {
        if (!Sse.IsSupported || bytes.IsEmpty)
            return;

        // A hint, which does no harm if the memory moves.
        ref var first = ref MemoryMarshal.GetReference(bytes);
        for (var at = 0; at < bytes.Length; at += CacheLine)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref first, at)));
        Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref first, bytes.Length - 1)));
    }
}
