using System.Numerics;
using System.Runtime.CompilerServices;

namespace MiniFlow.Products;

/// <summary>The general product, cut into chunks of C that any thread may compute.</summary>
internal readonly unsafe struct BlockedProduct<TVector, T, TSimd> : IChunkedWork
    where TVector : struct
    where T : unmanaged, INumberBase<T>
    where TSimd : ISimd<TVector, T>
{
    // The heights of the tiles are sums of fours, so borders on fours waste no row inside the matrix.
    private const int RowUnit = 4;

    private readonly Product<T> product;
    private readonly int rowChunks, columnChunks;

    public BlockedProduct(Product<T> product, int chunks)
    {
        this.product = product;
        var rowUnits = (product.M + RowUnit - 1) / RowUnit;
        var panels = (product.N + PanelWidth - 1) / PanelWidth;
        if (product.M <= product.N)
        {
            columnChunks = Math.Clamp(chunks, 1, panels);
            rowChunks = Math.Clamp((chunks + columnChunks - 1) / columnChunks, 1, rowUnits);
        }
        else
        {
            rowChunks = Math.Clamp(chunks, 1, rowUnits);
            columnChunks = Math.Clamp((chunks + rowChunks - 1) / rowChunks, 1, panels);
        }
    }

    public int Chunks => rowChunks * columnChunks;

    private static int PanelWidth => 2 * TSimd.Width;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(int chunk)
    {
        var (firstRow, lastRow) = Blocking.Part(chunk % rowChunks, rowChunks, product.M, RowUnit);
        var (firstColumn, lastColumn) = Blocking.Part(chunk / rowChunks, columnChunks, product.N, PanelWidth);
        var scratch = Scratch.OfThisThread;

        var kBlocks = (product.K + Blocking.LongestK - 1) / Blocking.LongestK;
        for (var kBlock = 0; kBlock < kBlocks; kBlock++)
        {
            var (firstK, lastK) = Blocking.Part(kBlock, kBlocks, product.K, 1);
            var accumulate = product.Accumulate || kBlock > 0;
            var rowsPerBlock = Blocking.RowsPerBlock(lastK - firstK, sizeof(T));
            for (var row = firstRow; row < lastRow; row += rowsPerBlock)
                MultiplyBlock(row, Math.Min(rowsPerBlock, lastRow - row), firstColumn, lastColumn, firstK, lastK - firstK, accumulate, scratch);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MultiplyBlock(int row, int rows, int firstColumn, int lastColumn, int firstK, int depth, bool accumulate, Scratch scratch)
    {
        var a = product.A.From(row, firstK);
        if (Packing.StrideCollides<T>(a.RowStride * a.ColumnStride)) a = Packing.Block(a, rows, depth, (T*)scratch.Block);

        var column = firstColumn;
        if (rows == 1 && product.B.ColumnStride == 1 && product.C.ColumnStride == 1)
        {
            for (; column + 8 * TSimd.Width <= lastColumn; column += 8 * TSimd.Width)
                StripTile<TVector, T, TSimd>.EightVectors(a.Start, a.ColumnStride, product.B.At(firstK, column), product.B.RowStride, product.C.At(row, column), depth, accumulate);
        }
        for (; column < lastColumn; column += PanelWidth)
        {
            var columns = Math.Min(PanelWidth, lastColumn - column);
            var width = columns > TSimd.Width ? PanelWidth : TSimd.Width;
            var panel = product.B.From(firstK, column);
            if (panel.ColumnStride != 1 || columns < width || Packing.StrideCollides<T>(panel.RowStride))
                panel = Packing.Panel<TVector, T, TSimd>(panel, depth, columns, (T*)scratch.Panel, width);
            TileColumn<TVector, T, TSimd>.Multiply(a, rows, panel, columns, product.C.From(row, column), depth, accumulate, scratch);
        }
    }
}
