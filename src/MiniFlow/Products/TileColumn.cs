using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace MiniFlow.Products;

/// <summary>One panel of B under all rows of a block of A: a column of tiles of C, from top to bottom.</summary>
internal static unsafe class TileColumn<TVector, T, TSimd>
    where TVector : struct
    where T : unmanaged, INumberBase<T>
    where TSimd : ISimd<TVector, T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(
        MatrixView<T> a, int rows, MatrixView<T> panel, int columns, MatrixView<T> c, int k, bool accumulate, Scratch scratch)
    {
        if (c.ColumnStride != 1)
        {
            MultiplyTransposed(a, rows, panel, columns, c, k, accumulate, scratch);
            return;
        }

        var vectors = (columns + TSimd.Width - 1) / TSimd.Width;
        var width = vectors * TSimd.Width;
        var (high, low) = (vectors, TSimd.HasManyRegisters) switch
        {
            (1, _) => (12, 8),
            (2, true) when rows >= 12 => (12, 8),
            (2, _) => (6, 4),
            (_, true) => (8, 4),
            _ => (4, 4),
        };
        for (var row = 0; row < rows;)
        {
            var left = rows - row;
            // Two low tiles at the end leave fewer rows empty than a high one and a rest.
            var height = left <= low ? low : left <= high ? high : left <= 2 * low ? low : high;
            var used = Math.Min(height, left);
            if (used == height && columns == width)
            {
                if (accumulate) Prefetch(c.At(row, 0), c.RowStride, used, width);
                Tile(vectors, height, a.From(row, 0), used, panel, c.At(row, 0), c.RowStride, k, accumulate);
            }
            else
            {
                var tile = new MatrixView<T>((T*)scratch.Tile, width, 1);
                Tile(vectors, height, a.From(row, 0), used, panel, tile.Start, width, k, false);
                CopyOut(tile, used, columns, c.From(row, 0), accumulate);
            }
            row += used;
        }
    }

    // C is stored by columns, none longer than a tile is high: the tiles go to memory of our own, and from there, transposed, to C.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyTransposed(
        MatrixView<T> a, int rows, MatrixView<T> panel, int columns, MatrixView<T> c, int k, bool accumulate, Scratch scratch)
    {
        var width = (columns + TSimd.Width - 1) / TSimd.Width * TSimd.Width;
        var tiles = new MatrixView<T>((T*)scratch.TileColumn, width, 1);
        var transposed = new MatrixView<T>((T*)scratch.TransposedTile, Blocking.TileRows, 1);
        Multiply(a, rows, panel, width, tiles, k, false, scratch);
        Transposition.Copy(tiles.Start, width, Blocking.TileRows, columns, transposed.Start, Blocking.TileRows);
        CopyOut(transposed, columns, rows, c.Transposed(), accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tile(int vectors, int height, MatrixView<T> a, int rows, MatrixView<T> b, T* c, nint cRow, int k, bool accumulate)
    {
        if (vectors == 3)
        {
            if (height == 8) WideTile<TVector, T, TSimd>.EightRows(a, rows, b, c, cRow, k, accumulate);
            else WideTile<TVector, T, TSimd>.FourRows(a, rows, b, c, cRow, k, accumulate);
        }
        else if (vectors == 1)
        {
            if (height == 12) NarrowTile<TVector, T, TSimd>.TwelveRows(a, rows, b, c, cRow, k, accumulate);
            else NarrowTile<TVector, T, TSimd>.EightRows(a, rows, b, c, cRow, k, accumulate);
        }
        else if (height == 12) HighTile<TVector, T, TSimd>.TwelveRows(a, rows, b, c, cRow, k, accumulate);
        else if (height == 8) HighTile<TVector, T, TSimd>.EightRows(a, rows, b, c, cRow, k, accumulate);
        else if (height == 6) LowTile<TVector, T, TSimd>.SixRows(a, rows, b, c, cRow, k, accumulate);
        else LowTile<TVector, T, TSimd>.FourRows(a, rows, b, c, cRow, k, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyOut(MatrixView<T> tile, int rows, int columns, MatrixView<T> c, bool accumulate)
    {
        var whole = columns - columns % TSimd.Width;
        var rest = columns - whole;
        for (var i = 0; i < rows; i++)
        {
            var from = tile.At(i, 0);
            var to = c.At(i, 0);
            for (var j = 0; j < whole; j += TSimd.Width)
                TSimd.Store(to + j, accumulate ? TSimd.Add(TSimd.Load(to + j), TSimd.Load(from + j)) : TSimd.Load(from + j));
            if (rest > 0)
            {
                var sum = TSimd.Load(from + whole);
                if (accumulate) sum = TSimd.Add(TSimd.LoadFirst(to + whole, rest), sum);
                TSimd.StoreFirst(to + whole, sum, rest);
            }
        }
    }

    // The tile of C is needed when all its sums are done; asked for now, it will be there by then.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Prefetch(T* c, nint cRow, int rows, int columns)
    {
        if (!Sse.IsSupported) return;
        for (var i = 0; i < rows; i++, c += cRow)
        {
            // One cache line of 64 bytes more than there are vectors: these seldom begin with one.
            for (var column = 0; column < columns; column += TSimd.Width) Sse.Prefetch0(c + column);
            Sse.Prefetch0((byte*)(c + columns) - 1);
        }
    }
}
