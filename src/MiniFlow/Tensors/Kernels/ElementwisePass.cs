using System.Numerics;

namespace MiniFlow.Kernels;

/// <summary>An arithmetic kernel over two operands of as many elements as the result, cut into chunks for the threads.</summary>
internal readonly struct ElementwisePass<TKernel, T>(Tensor x, Tensor y, Tensor into) : IChunkedWork
    where TKernel : struct, IBinaryKernel
    where T : unmanaged, INumber<T>
{
    public int Chunks => ElementChunks.Count(into.Size);

    public void Run(int chunk)
    {
        var (start, length) = ElementChunks.Part(chunk, into.Size);
        TKernel.Run(x.Numbers<T>().Slice(start, length), y.Numbers<T>().Slice(start, length), into.Numbers<T>().Slice(start, length));
    }
}
