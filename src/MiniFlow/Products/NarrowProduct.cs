using System.Numerics;
using System.Runtime.CompilerServices;

namespace MiniFlow.Products;

/// <summary>A product with few columns by dot products: ten classes of digits, or a matrix times a vector.</summary>
internal readonly unsafe struct NarrowProduct<TVector, T, TSimd> : IChunkedWork
    where TVector : struct
    where T : unmanaged, INumberBase<T>
    where TSimd : ISimd<TVector, T>
{
    private readonly Product<T> product;
    private readonly int chunks;

    public NarrowProduct(Product<T> product, int chunks)
    {
        this.product = product;
        this.chunks = Math.Clamp(chunks, 1, (product.M + 1) / 2);
    }

    public int Chunks => chunks;

    /// <summary>
    /// Whether a product is one for dot products: A contiguous along k, sums long enough to repay adding up the lanes, and C so
    /// narrow that rows of it would leave a good part of their vectors empty.
    /// </summary>
    public static bool Suits(in Product<T> product)
    {
        var lanes = (product.N + TSimd.Width - 1) / TSimd.Width * TSimd.Width;
        return product.A.ColumnStride == 1 && product.K >= 16 * TSimd.Width && product.N <= 16 && 4 * product.N < 3 * lanes;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(int chunk)
    {
        var (firstRow, lastRow) = Blocking.Part(chunk, chunks, product.M, DotTile<TVector, T, TSimd>.Rows);
        var scratch = Scratch.OfThisThread;
        var kBlocks = (product.K + Blocking.LongestK - 1) / Blocking.LongestK;
        for (var kBlock = 0; kBlock < kBlocks; kBlock++)
        {
            var (firstK, lastK) = Blocking.Part(kBlock, kBlocks, product.K, TSimd.Width);
            MultiplyBlock(firstRow, lastRow, firstK, lastK - firstK, product.Accumulate || kBlock > 0, scratch);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MultiplyBlock(int firstRow, int lastRow, int firstK, int depth, bool accumulate, Scratch scratch)
    {
        var b = product.B.From(firstK, 0);
        if (b.RowStride != 1)
        {
            nint stride = (depth + 15) & ~15;
            Transposition.Copy(b.Start, b.RowStride, depth, product.N, (T*)scratch.Panel, stride);
            b = new MatrixView<T>((T*)scratch.Panel, 1, stride);
        }

        var dots = (T*)scratch.Tile;
        for (var row = firstRow; row < lastRow; row += DotTile<TVector, T, TSimd>.Rows)
        {
            var a = product.A.From(row, firstK);
            var rows = Math.Min(DotTile<TVector, T, TSimd>.Rows, lastRow - row);
            for (var column = 0; column < product.N; column += DotTile<TVector, T, TSimd>.Columns)
            {
                var columns = Math.Min(DotTile<TVector, T, TSimd>.Columns, product.N - column);
                DotTile<TVector, T, TSimd>.TwoByFive(a.Start, a.RowStride, rows, b.At(0, column), b.ColumnStride, columns, depth, dots);
                for (var i = 0; i < rows; i++)
                {
                    for (var j = 0; j < columns; j++)
                    {
                        var c = product.C.At(row + i, column + j);
                        var dot = dots[DotTile<TVector, T, TSimd>.Columns * i + j];
                        *c = accumulate ? *c + dot : dot;
                    }
                }
            }
        }
    }
}
