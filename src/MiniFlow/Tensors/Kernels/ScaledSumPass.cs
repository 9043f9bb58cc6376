using System.Numerics;
using System.Numerics.Tensors;

namespace MiniFlow.Kernels;

/// <summary><c>target += scale·other</c> for as many elements in both, cut into chunks for the threads: a step of gradient descent.</summary>
internal readonly struct ScaledSumPass<T>(Tensor target, Tensor other, T scale) : IChunkedWork
    where T : unmanaged, INumber<T>
{
    public int Chunks => ElementChunks.Count(target.Size);

    public void Run(int chunk)
    {
        var (start, length) = ElementChunks.Part(chunk, target.Size);
        var part = target.AsSpan<T>().Slice(start, length);
        TensorPrimitives.MultiplyAdd(other.AsSpan<T>().Slice(start, length), scale, part, part);
    }
}
