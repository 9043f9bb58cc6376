using System.Numerics;

namespace MiniFlow.Kernels;

/// <summary>A function of each element, cut into chunks for the threads.</summary>
internal readonly struct FunctionPass<TKernel, T>(Tensor x, Tensor into) : IChunkedWork
    where TKernel : struct, IFloatingKernel
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public int Chunks => ElementChunks.Count(into.Size);

    public void Run(int chunk)
    {
        var (start, length) = ElementChunks.Part(chunk, into.Size);
        TKernel.Run<T>(x.AsSpan<T>().Slice(start, length), into.AsSpan<T>().Slice(start, length));
    }
}
