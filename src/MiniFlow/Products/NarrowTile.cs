using System.Runtime.CompilerServices;

namespace MiniFlow.Products;

/// <summary>
/// A tile one vector wide, for the last columns of C where a second vector would be empty. High, to have enough independent
/// sums; each multiply-add needs a load of its own, so it is a little slower than the tiles that are two vectors wide.
/// </summary>
internal static unsafe class NarrowTile<TVector, T, TSimd>
    where TVector : struct
    where T : unmanaged
    where TSimd : ISimd<TVector, T>
{
    /// <summary><c>C[0…12, 0…W) (+)= A[0…12, 0…k) · B[0…k, 0…W)</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void TwelveRows(MatrixView<T> a, int rows, MatrixView<T> b, T* c, nint cRow, int k, bool accumulate)
    {
        var a0 = a.Start;
        var a1 = a0 + Math.Min(1, rows - 1) * a.RowStride;
        var a2 = a0 + Math.Min(2, rows - 1) * a.RowStride;
        var a3 = a0 + Math.Min(3, rows - 1) * a.RowStride;
        var a4 = a0 + Math.Min(4, rows - 1) * a.RowStride;
        var a5 = a0 + Math.Min(5, rows - 1) * a.RowStride;
        var a6 = a0 + Math.Min(6, rows - 1) * a.RowStride;
        var a7 = a0 + Math.Min(7, rows - 1) * a.RowStride;
        var a8 = a0 + Math.Min(8, rows - 1) * a.RowStride;
        var a9 = a0 + Math.Min(9, rows - 1) * a.RowStride;
        var a10 = a0 + Math.Min(10, rows - 1) * a.RowStride;
        var a11 = a0 + Math.Min(11, rows - 1) * a.RowStride;
        var aStep = a.ColumnStride;
        var row = b.Start;
        var bStep = b.RowStride;

        TVector sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        TVector sum4 = default, sum5 = default, sum6 = default, sum7 = default;
        TVector sum8 = default, sum9 = default, sum10 = default, sum11 = default;
        for (nint p = 0, offset = 0; p < k; p++, offset += aStep, row += bStep)
        {
            var only = TSimd.Load(row);
            sum0 = TSimd.MultiplyAdd(TSimd.Broadcast(a0 + offset), only, sum0);
            sum1 = TSimd.MultiplyAdd(TSimd.Broadcast(a1 + offset), only, sum1);
            sum2 = TSimd.MultiplyAdd(TSimd.Broadcast(a2 + offset), only, sum2);
            sum3 = TSimd.MultiplyAdd(TSimd.Broadcast(a3 + offset), only, sum3);
            sum4 = TSimd.MultiplyAdd(TSimd.Broadcast(a4 + offset), only, sum4);
            sum5 = TSimd.MultiplyAdd(TSimd.Broadcast(a5 + offset), only, sum5);
            sum6 = TSimd.MultiplyAdd(TSimd.Broadcast(a6 + offset), only, sum6);
            sum7 = TSimd.MultiplyAdd(TSimd.Broadcast(a7 + offset), only, sum7);
            sum8 = TSimd.MultiplyAdd(TSimd.Broadcast(a8 + offset), only, sum8);
            sum9 = TSimd.MultiplyAdd(TSimd.Broadcast(a9 + offset), only, sum9);
            sum10 = TSimd.MultiplyAdd(TSimd.Broadcast(a10 + offset), only, sum10);
            sum11 = TSimd.MultiplyAdd(TSimd.Broadcast(a11 + offset), only, sum11);
        }

        Put(c, sum0, accumulate);
        Put(c + cRow, sum1, accumulate);
        Put(c + 2 * cRow, sum2, accumulate);
        Put(c + 3 * cRow, sum3, accumulate);
        Put(c + 4 * cRow, sum4, accumulate);
        Put(c + 5 * cRow, sum5, accumulate);
        Put(c + 6 * cRow, sum6, accumulate);
        Put(c + 7 * cRow, sum7, accumulate);
        Put(c + 8 * cRow, sum8, accumulate);
        Put(c + 9 * cRow, sum9, accumulate);
        Put(c + 10 * cRow, sum10, accumulate);
        Put(c + 11 * cRow, sum11, accumulate);
    }

    /// <summary>The same with eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void EightRows(MatrixView<T> a, int rows, MatrixView<T> b, T* c, nint cRow, int k, bool accumulate)
    {
        var a0 = a.Start;
        var a1 = a0 + Math.Min(1, rows - 1) * a.RowStride;
        var a2 = a0 + Math.Min(2, rows - 1) * a.RowStride;
        var a3 = a0 + Math.Min(3, rows - 1) * a.RowStride;
        var a4 = a0 + Math.Min(4, rows - 1) * a.RowStride;
        var a5 = a0 + Math.Min(5, rows - 1) * a.RowStride;
        var a6 = a0 + Math.Min(6, rows - 1) * a.RowStride;
        var a7 = a0 + Math.Min(7, rows - 1) * a.RowStride;
        var aStep = a.ColumnStride;
        var row = b.Start;
        var bStep = b.RowStride;

        TVector sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        TVector sum4 = default, sum5 = default, sum6 = default, sum7 = default;
        for (nint p = 0, offset = 0; p < k; p++, offset += aStep, row += bStep)
        {
            var only = TSimd.Load(row);
            sum0 = TSimd.MultiplyAdd(TSimd.Broadcast(a0 + offset), only, sum0);
            sum1 = TSimd.MultiplyAdd(TSimd.Broadcast(a1 + offset), only, sum1);
            sum2 = TSimd.MultiplyAdd(TSimd.Broadcast(a2 + offset), only, sum2);
            sum3 = TSimd.MultiplyAdd(TSimd.Broadcast(a3 + offset), only, sum3);
            sum4 = TSimd.MultiplyAdd(TSimd.Broadcast(a4 + offset), only, sum4);
            sum5 = TSimd.MultiplyAdd(TSimd.Broadcast(a5 + offset), only, sum5);
            sum6 = TSimd.MultiplyAdd(TSimd.Broadcast(a6 + offset), only, sum6);
            sum7 = TSimd.MultiplyAdd(TSimd.Broadcast(a7 + offset), only, sum7);
        }

        Put(c, sum0, accumulate);
        Put(c + cRow, sum1, accumulate);
        Put(c + 2 * cRow, sum2, accumulate);
        Put(c + 3 * cRow, sum3, accumulate);
        Put(c + 4 * cRow, sum4, accumulate);
        Put(c + 5 * cRow, sum5, accumulate);
        Put(c + 6 * cRow, sum6, accumulate);
        Put(c + 7 * cRow, sum7, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(T* c, TVector row, bool accumulate) =>
        TSimd.Store(c, accumulate ? TSimd.Add(TSimd.Load(c), row) : row);
}
