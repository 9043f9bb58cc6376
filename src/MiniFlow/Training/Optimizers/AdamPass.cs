using System.Runtime.CompilerServices;
using MiniFlow.Products;

namespace MiniFlow;

/// <summary>
/// The loop of <see cref="AdamRule"/> with vectors of one width, cut into chunks for the threads. Every number is computed from those at its own place, so the cuts
/// change no bit.
/// </summary>
internal readonly unsafe struct AdamPass<TVector, T, TSimd>(
    Memory<T> weights, Memory<T> gradient, Memory<T> mean, Memory<T> square, AdamFactors<T> factors) : IChunkedWork
    where TVector : struct
    where T : unmanaged
    where TSimd : ISimd<TVector, T>
{
    /// <summary>Numbers a chunk: 64 KB of each of the four arrays at most, so that a chunk fits the second-level cache.</summary>
    private const int ChunkLength = 16384;

    public int Chunks => (weights.Length + ChunkLength - 1) / ChunkLength;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(int chunk)
    {
        var start = chunk * ChunkLength;
        var length = Math.Min(ChunkLength, weights.Length - start);
        fixed (T* w = weights.Span[start..], g = gradient.Span[start..], m = mean.Span[start..], v = square.Span[start..])
        fixed (AdamFactors<T>* f = &factors)
        {
            var (beta1, rest1) = (TSimd.Broadcast(&f->Beta1), TSimd.Broadcast(&f->Rest1));
            var (beta2, rest2) = (TSimd.Broadcast(&f->Beta2), TSimd.Broadcast(&f->Rest2));
            var (rate, root, epsilon) = (TSimd.Broadcast(&f->Rate), TSimd.Broadcast(&f->Root), TSimd.Broadcast(&f->Epsilon));
            for (var i = 0; i < length; i += TSimd.Width)
            {
                var lanes = length - i;
                var slope = Load(g + i, lanes);
                var newMean = TSimd.MultiplyAdd(beta1, Load(m + i, lanes), TSimd.Multiply(rest1, slope));
                var newSquare = TSimd.MultiplyAdd(beta2, Load(v + i, lanes), TSimd.Multiply(TSimd.Multiply(rest2, slope), slope));
                var step = TSimd.Divide(TSimd.Multiply(rate, newMean), TSimd.MultiplyAdd(TSimd.Sqrt(newSquare), root, epsilon));
                Store(m + i, newMean, lanes);
                Store(v + i, newSquare, lanes);
                Store(w + i, TSimd.Subtract(Load(w + i, lanes), step), lanes);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Load(T* source, int lanes) => lanes >= TSimd.Width ? TSimd.Load(source) : TSimd.LoadFirst(source, lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(T* destination, TVector vector, int lanes)
    {
        if (lanes >= TSimd.Width)
            TSimd.Store(destination, vector);
        else
            TSimd.StoreFirst(destination, vector, lanes);
    }
}
