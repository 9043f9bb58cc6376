using System.Numerics;

namespace MiniFlow.Products;

/// <summary>Chooses, by the shape alone, how a product is computed at one vector width, and shares it among the threads.</summary>
internal static class SimdProduct<TVector, T, TSimd>
    where TVector : struct
    where T : unmanaged, INumberBase<T>
    where TSimd : ISimd<TVector, T>
{
    // A chunk of a million operations takes some 5 µs, many times what it costs to hand it out.
    private const double SmallestChunk = 1e6;

    // More chunks than threads, so that a thread that was held up leaves its share to the others.
    private const int ChunksPerThread = 4;

    public static void Multiply(Product<T> product)
    {
        if (NarrowProduct<TVector, T, TSimd>.Suits(product))
            Narrow(product);
        else if (NarrowProduct<TVector, T, TSimd>.Suits(product.Transposed()))
            Narrow(product.Transposed());
        else if (NarrowProduct<TVector, T, TSimd>.IsNarrow(product) && product.A.ColumnStride != 1 && product.N < product.M)
            // The rows of Cᵀ are long, and A, which becomes its second operand, lies as that should.
            Blocked(product.Transposed());
        else
            Blocked(product);
    }

    private static void Narrow(Product<T> product)
    {
        var work = new NarrowProduct<TVector, T, TSimd>(product, ChunksFor(product));
        WorkerPool.Run(work, work.Chunks);
    }

    private static void Blocked(Product<T> product)
    {
        var work = new BlockedProduct<TVector, T, TSimd>(product, ChunksFor(product));
        WorkerPool.Run(work, work.Chunks);
    }

    private static int ChunksFor(Product<T> product)
    {
        var threads = Parallelism.Threads;
        return threads == 1 ? 1 : (int)Math.Clamp(product.Flops / SmallestChunk, 1, ChunksPerThread * threads);
    }
}
