using System.Numerics;
using System.Runtime.CompilerServices;

namespace MiniFlow.Products;

/// <summary>The general product, cut into chunks of C that any thread may compute, and each chunk into blocks and panels.</summary>
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
        (rowChunks, columnChunks) = ChunkGrid.For(
            chunks, product.M, product.N, (product.M + RowUnit - 1) / RowUnit, (product.N + PanelWidth - 1) / PanelWidth);
    }

    public int Chunks => rowChunks * columnChunks;

    private static int PanelWidth => 2 * TSimd.Width;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(int chunk)
    {
        // Row by row: a thread's share of the chunks is then a run of rows, as in element-wise work on C.
        var (firstRow, lastRow) = Blocking.Part(chunk / columnChunks, rowChunks, product.M, RowUnit);
        var (firstColumn, lastColumn) = Blocking.Part(chunk % columnChunks, columnChunks, product.N, PanelWidth);
        var scratch = Scratch.OfThisThread;

        var kBlocks = (product.K + Blocking.LongestK - 1) / Blocking.LongestK;
        for (var kBlock = 0; kBlock < kBlocks; kBlock++)
        {
            var (firstK, lastK) = Blocking.Part(kBlock, kBlocks, product.K, 1);
            var part = new Product<T>(
                product.A.From(firstRow, firstK), product.B.From(firstK, firstColumn), product.C.From(firstRow, firstColumn),
                lastRow - firstRow, lastColumn - firstColumn, lastK - firstK, product.Accumulate || kBlock > 0);
            var rowsPerBlock = Blocking.RowsPerBlock(part.K, sizeof(T));
            if (part.M == 1 && part.B.ColumnStride == 1 && part.C.ColumnStride == 1)
                Strips(part, scratch);
            else if (part.M <= rowsPerBlock)
                OneRowBlock(part, scratch);
            else
                SeveralRowBlocks(part, rowsPerBlock, scratch);
        }
    }

    // A stays in the cache; each panel of B is used once and, where possible, read in place.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRowBlock(in Product<T> part, Scratch scratch)
    {
        var a = RowBlock(part, 0, part.M, scratch);
        for (int column = 0, columns; column < part.N; column += columns)
        {
            columns = NextPanel(part.N - column);
            var panel = part.B.From(0, column);
            if (panel.ColumnStride != 1 || columns < WidthFor(columns) || Packing.StrideCollides<T>(panel.RowStride))
                panel = Packing.Panel<TVector, T, TSimd>(panel, part.K, columns, (T*)scratch.Panel, WidthFor(columns));
            TileColumn<TVector, T, TSimd>.Multiply(a, part.M, panel, columns, part.C.From(0, column), part.K, part.Accumulate, scratch);
        }
    }

    // Panels of B come by once for each row block: copied once, they are read faster every time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SeveralRowBlocks(in Product<T> part, int rowsPerBlock, Scratch scratch)
    {
        var columnsAtOnce = Blocking.PanelsAtOnce * PanelWidth;
        for (var firstColumn = 0; firstColumn < part.N; firstColumn += columnsAtOnce)
        {
            var lastColumn = Math.Min(part.N, firstColumn + columnsAtOnce);
            var panels = (T*)scratch.Panels;
            for (int column = firstColumn, columns; column < lastColumn; column += columns, panels += part.K * WidthFor(columns))
            {
                columns = NextPanel(lastColumn - column);
                Packing.Panel<TVector, T, TSimd>(part.B.From(0, column), part.K, columns, panels, WidthFor(columns));
            }

            for (var row = 0; row < part.M; row += rowsPerBlock)
            {
                var rows = Math.Min(rowsPerBlock, part.M - row);
                var a = RowBlock(part, row, rows, scratch);
                panels = (T*)scratch.Panels;
                for (int column = firstColumn, columns; column < lastColumn; column += columns, panels += part.K * WidthFor(columns))
                {
                    columns = NextPanel(lastColumn - column);
                    var panel = new MatrixView<T>(panels, WidthFor(columns), 1);
                    TileColumn<TVector, T, TSimd>.Multiply(a, rows, panel, columns, part.C.From(row, column), part.K, part.Accumulate, scratch);
                }
            }
        }
    }

    // A vector times a matrix that lies by rows.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Strips(in Product<T> part, Scratch scratch)
    {
        var strip = StripTile<TVector, T, TSimd>.Vectors * TSimd.Width;
        var column = 0;
        for (; column <= part.N - strip; column += strip)
            StripTile<TVector, T, TSimd>.Multiply(part.A, part.B.From(0, column), part.C.At(0, column), part.K, part.Accumulate);
        OneRowBlock(
            new Product<T>(part.A, part.B.From(0, column), part.C.From(0, column), 1, part.N - column, part.K, part.Accumulate), scratch);
    }

    private static MatrixView<T> RowBlock(in Product<T> part, int row, int rows, Scratch scratch)
    {
        var a = part.A.From(row, 0);
        return Packing.StrideCollides<T>(a.RowStride * a.ColumnStride) ? Packing.Block(a, rows, part.K, (T*)scratch.Block) : a;
    }

    // Two vectors at a time, but three at the end in place of two and one.
    private static int NextPanel(int columnsLeft) =>
        columnsLeft > PanelWidth && columnsLeft <= PanelWidth + TSimd.Width ? columnsLeft : Math.Min(PanelWidth, columnsLeft);

    // Whole vectors, no more than it takes.
    private static int WidthFor(int columns) => (columns + TSimd.Width - 1) / TSimd.Width * TSimd.Width;
}
