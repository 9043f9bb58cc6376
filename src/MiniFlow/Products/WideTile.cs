using System.Runtime.CompilerServices;

namespace MiniFlow.Products;

/// <summary>
/// The same as <see cref="LowTile{TVector, T, TSimd}"/> with tiles three vectors wide, for a rest of columns that is a little wider than two: a tile of two and one
/// of one would take as long as four, because with one vector the loads of A, not the multiply-adds, set the pace. Eight rows need 24 sums and four
/// more registers of the 32 that AVX-512 and Arm have; four rows fit into 16.
/// </summary>
internal static unsafe class WideTile<TVector, T, TSimd>
    where TVector : struct
    where T : unmanaged
    where TSimd : ISimd<TVector, T>
{
    /// <summary><c>C[0…8, 0…3W) (+)= A[0…8, 0…k) · B[0…k, 0…3W)</c>, where the rows of C are <c>cRow</c> elements apart.</summary>
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

        TVector sum0L = default, sum0M = default, sum0R = default;
        TVector sum1L = default, sum1M = default, sum1R = default;
        TVector sum2L = default, sum2M = default, sum2R = default;
        TVector sum3L = default, sum3M = default, sum3R = default;
        TVector sum4L = default, sum4M = default, sum4R = default;
        TVector sum5L = default, sum5M = default, sum5R = default;
        TVector sum6L = default, sum6M = default, sum6R = default;
        TVector sum7L = default, sum7M = default, sum7R = default;
        for (nint p = 0, offset = 0; p < k; p++, offset += aStep, row += bStep)
        {
            var left = TSimd.Load(row);
            var middle = TSimd.Load(row + TSimd.Width);
            var right = TSimd.Load(row + 2 * TSimd.Width);

            var element = TSimd.Broadcast(a0 + offset);
            sum0L = TSimd.MultiplyAdd(element, left, sum0L);
            sum0M = TSimd.MultiplyAdd(element, middle, sum0M);
            sum0R = TSimd.MultiplyAdd(element, right, sum0R);
            element = TSimd.Broadcast(a1 + offset);
            sum1L = TSimd.MultiplyAdd(element, left, sum1L);
            sum1M = TSimd.MultiplyAdd(element, middle, sum1M);
            sum1R = TSimd.MultiplyAdd(element, right, sum1R);
            element = TSimd.Broadcast(a2 + offset);
            sum2L = TSimd.MultiplyAdd(element, left, sum2L);
            sum2M = TSimd.MultiplyAdd(element, middle, sum2M);
            sum2R = TSimd.MultiplyAdd(element, right, sum2R);
            element = TSimd.Broadcast(a3 + offset);
            sum3L = TSimd.MultiplyAdd(element, left, sum3L);
            sum3M = TSimd.MultiplyAdd(element, middle, sum3M);
            sum3R = TSimd.MultiplyAdd(element, right, sum3R);
            element = TSimd.Broadcast(a4 + offset);
            sum4L = TSimd.MultiplyAdd(element, left, sum4L);
            sum4M = TSimd.MultiplyAdd(element, middle, sum4M);
            sum4R = TSimd.MultiplyAdd(element, right, sum4R);
            element = TSimd.Broadcast(a5 + offset);
            sum5L = TSimd.MultiplyAdd(element, left, sum5L);
            sum5M = TSimd.MultiplyAdd(element, middle, sum5M);
            sum5R = TSimd.MultiplyAdd(element, right, sum5R);
            element = TSimd.Broadcast(a6 + offset);
            sum6L = TSimd.MultiplyAdd(element, left, sum6L);
            sum6M = TSimd.MultiplyAdd(element, middle, sum6M);
            sum6R = TSimd.MultiplyAdd(element, right, sum6R);
            element = TSimd.Broadcast(a7 + offset);
            sum7L = TSimd.MultiplyAdd(element, left, sum7L);
            sum7M = TSimd.MultiplyAdd(element, middle, sum7M);
            sum7R = TSimd.MultiplyAdd(element, right, sum7R);
        }

        Put(c, sum0L, sum0M, sum0R, accumulate);
        Put(c + cRow, sum1L, sum1M, sum1R, accumulate);
        Put(c + 2 * cRow, sum2L, sum2M, sum2R, accumulate);
        Put(c + 3 * cRow, sum3L, sum3M, sum3R, accumulate);
        Put(c + 4 * cRow, sum4L, sum4M, sum4R, accumulate);
        Put(c + 5 * cRow, sum5L, sum5M, sum5R, accumulate);
        Put(c + 6 * cRow, sum6L, sum6M, sum6R, accumulate);
        Put(c + 7 * cRow, sum7L, sum7M, sum7R, accumulate);
    }

    /// <summary>The same with four rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FourRows(MatrixView<T> a, int rows, MatrixView<T> b, T* c, nint cRow, int k, bool accumulate)
    {
        var a0 = a.Start;
        var a1 = a0 + Math.Min(1, rows - 1) * a.RowStride;
        var a2 = a0 + Math.Min(2, rows - 1) * a.RowStride;
        var a3 = a0 + Math.Min(3, rows - 1) * a.RowStride;
        var aStep = a.ColumnStride;
        var row = b.Start;
        var bStep = b.RowStride;

        TVector sum0L = default, sum0M = default, sum0R = default;
        TVector sum1L = default, sum1M = default, sum1R = default;
        TVector sum2L = default, sum2M = default, sum2R = default;
        TVector sum3L = default, sum3M = default, sum3R = default;
        for (nint p = 0, offset = 0; p < k; p++, offset += aStep, row += bStep)
        {
            var left = TSimd.Load(row);
            var middle = TSimd.Load(row + TSimd.Width);
            var right = TSimd.Load(row + 2 * TSimd.Width);

            var element = TSimd.Broadcast(a0 + offset);
            sum0L = TSimd.MultiplyAdd(element, left, sum0L);
            sum0M = TSimd.MultiplyAdd(element, middle, sum0M);
            sum0R = TSimd.MultiplyAdd(element, right, sum0R);
            element = TSimd.Broadcast(a1 + offset);
            sum1L = TSimd.MultiplyAdd(element, left, sum1L);
            sum1M = TSimd.MultiplyAdd(element, middle, sum1M);
            sum1R = TSimd.MultiplyAdd(element, right, sum1R);
            element = TSimd.Broadcast(a2 + offset);
            sum2L = TSimd.MultiplyAdd(element, left, sum2L);
            sum2M = TSimd.MultiplyAdd(element, middle, sum2M);
            sum2R = TSimd.MultiplyAdd(element, right, sum2R);
            element = TSimd.Broadcast(a3 + offset);
            sum3L = TSimd.MultiplyAdd(element, left, sum3L);
            sum3M = TSimd.MultiplyAdd(element, middle, sum3M);
            sum3R = TSimd.MultiplyAdd(element, right, sum3R);
        }

        Put(c, sum0L, sum0M, sum0R, accumulate);
        Put(c + cRow, sum1L, sum1M, sum1R, accumulate);
        Put(c + 2 * cRow, sum2L, sum2M, sum2R, accumulate);
        Put(c + 3 * cRow, sum3L, sum3M, sum3R, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(T* c, TVector left, TVector middle, TVector right, bool accumulate)
    {
        TSimd.Store(c, accumulate ? TSimd.Add(TSimd.Load(c), left) : left);
        TSimd.Store(c + TSimd.Width, accumulate ? TSimd.Add(TSimd.Load(c + TSimd.Width), middle) : middle);
        TSimd.Store(c + 2 * TSimd.Width, accumulate ? TSimd.Add(TSimd.Load(c + 2 * TSimd.Width), right) : right);
    }
}
