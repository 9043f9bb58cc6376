using System.Numerics;
using System.Runtime.CompilerServices;

namespace MiniFlow.Products;

/// <summary>A product with few columns by dot products: ten classes of digits, or a matrix times a vector.</summary>
internal readonly unsafe struct NarrowProduct<TVector, T, TSimd> : IChunkedWork
    where TVector : struct
    where T : unmanaged, INumberBase<T>
    where TSimd : ISimd<TVector, T>
{
    // Borders on eights suit both tiles.
    private const int RowUnit = 8;

    private readonly Product<T> product;
    private readonly int chunks;

    public NarrowProduct(Product<T> product, int chunks)
    {
        this.product = product;
        this.chunks = Math.Clamp(chunks, 1, (product.M + RowUnit - 1) / RowUnit);
    }

    public int Chunks => chunks;

    /// <summary>
    /// Whether a product is one for dot products: C narrow, A contiguous along k, and sums long enough to repay adding up the lanes.
    /// </summary>
    public static bool Suits(in Product<T> product) =>
        IsNarrow(product) && product.A.ColumnStride == 1 && product.K >= 16 * TSimd.Width;

    /// <summary>Whether C is so narrow that its rows would leave more than a quarter of their vectors empty.</summary>
    public static bool IsNarrow(in Product<T> product)
    {
        var lanes = (product.N + TSimd.Width - 1) / TSimd.Width * TSimd.Width;
        return product.N <= Blocking.TileRows && 4 * product.N < 3 * lanes;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(int chunk)
    {
        var (firstRow, lastRow) = Blocking.Part(chunk, chunks, product.M, RowUnit);
        var scratch = Scratch.OfThisThread;
        var kBlocks = (product.K + Blocking.LongestK - 1) / Blocking.LongestK;
        for (var kBlock = 0; kBlock < kBlocks; kBlock++)
        {
            var (firstK, lastK) = Blocking.Part(kBlock, kBlocks, product.K, TSimd.Width);
            MultiplyBlock(new Product<T>(
                product.A.From(firstRow, firstK), Columns(firstK, lastK - firstK, scratch), product.C.From(firstRow, 0),
                lastRow - firstRow, product.N, lastK - firstK, product.Accumulate || kBlock > 0));
        }
    }

    // The part of B along one K block, each column contiguous.
    private MatrixView<T> Columns(int firstK, int depth, Scratch scratch)
    {
        var b = product.B.From(firstK, 0);
        if (b.RowStride == 1) return b;
        nint stride = (depth + 15) & ~15;
        Transposition.Copy(b.Start, b.RowStride, depth, product.N, (T*)scratch.Panel, stride);
        return new MatrixView<T>((T*)scratch.Panel, 1, stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyBlock(in Product<T> part)
    {
        // Five columns at a time read A least often; for one or two they would be mostly repetitions.
        var (height, width) = part.N > 2 ? (2, 5) : (8, 1);
        var dots = stackalloc T[10];
        for (var row = 0; row < part.M; row += height)
        {
            var rows = Math.Min(height, part.M - row);
            for (var column = 0; column < part.N; column += width)
            {
                var columns = Math.Min(width, part.N - column);
                if (width == 5)
                    DotTile<TVector, T, TSimd>.TwoByFive(part.A.From(row, 0), rows, part.B.From(0, column), columns, part.K, dots);
                else
                    MatrixVectorTile<TVector, T, TSimd>.EightRows(part.A.From(row, 0), rows, part.B.At(0, column), part.K, dots);
                Put(dots, width, part.C.From(row, column), rows, columns, part.Accumulate);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(T* dots, int width, MatrixView<T> c, int rows, int columns, bool accumulate)
    {
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var to = c.At(i, j);
                *to = accumulate ? *to + dots[i * width + j] : dots[i * width + j];
            }
        }
    }
}
