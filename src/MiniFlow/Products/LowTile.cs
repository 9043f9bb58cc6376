using System.Runtime.CompilerServices;

namespace MiniFlow.Products;

/// <summary>
/// The innermost loop: a tile of C, a few rows high and two vectors wide, is summed up entirely in registers.
/// </summary>
/// <remarks><code>
///                                  k steps down: one row of B is two vectors
///                                     left        right
///                                 ┌───────────┬───────────┐
///                                 │ B[p, 0…W) │ B[p, W…2W)│
///     k steps to the right        └───────────┴───────────┘
///        ┌─────────────┐          ┌───────────┬───────────┐
///   a0 → │   A[0, p]   │    ·     │   sum0L   │   sum0R   │    each step: 2 loads of B, and for each row
///   a1 → │   A[1, p]   │          │   sum1L   │   sum1R   │    1 load of A that serves 2 multiply-adds
///    …   │      …      │          │     …     │     …     │
///   a5 → │   A[5, p]   │          │   sum5L   │   sum5R   │
///        └─────────────┘          └───────────┴───────────┘
/// </code>
/// Why in registers: a processor that starts two multiply-adds a cycle, each taking four cycles, needs eight independent sums to
/// stay busy; and one sum at a time would need two loads for each multiply-add, which makes the load units the limit. Twelve sums,
/// two vectors of B and one element of A fill 15 of the 16 registers that AVX2 and SSE have.
/// <para>Each element of C is one chain of multiply-adds in the order of p, whatever tile it falls into: how a product is cut
/// into tiles, chunks and threads cannot change a bit of it.</para>
/// <para>A tile at the lower edge has fewer <c>rows</c>: the missing ones read the last row again, and the caller gives a
/// destination in which what comes of them does no harm.</para>
/// </remarks>
internal static unsafe class LowTile<TVector, T, TSimd>
    where TVector : struct
    where T : unmanaged
    where TSimd : ISimd<TVector, T>
{
    /// <summary><c>C[0…6, 0…2W) (+)= A[0…6, 0…k) · B[0…k, 0…2W)</c>, where the rows of C are <c>cRow</c> elements apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SixRows(MatrixView<T> a, int rows, MatrixView<T> b, T* c, nint cRow, int k, bool accumulate)
    {
        var a0 = a.Start;
        var a1 = a0 + Math.Min(1, rows - 1) * a.RowStride;
        var a2 = a0 + Math.Min(2, rows - 1) * a.RowStride;
        var a3 = a0 + Math.Min(3, rows - 1) * a.RowStride;
        var a4 = a0 + Math.Min(4, rows - 1) * a.RowStride;
        var a5 = a0 + Math.Min(5, rows - 1) * a.RowStride;
        var aStep = a.ColumnStride;
        var row = b.Start;
        var bStep = b.RowStride;

        TVector sum0L = default, sum0R = default;
        TVector sum1L = default, sum1R = default;
        TVector sum2L = default, sum2R = default;
        TVector sum3L = default, sum3R = default;
        TVector sum4L = default, sum4R = default;
        TVector sum5L = default, sum5R = default;
        for (nint p = 0, offset = 0; p < k; p++, offset += aStep, row += bStep)
        {
            var left = TSimd.Load(row);
            var right = TSimd.Load(row + TSimd.Width);

            var element = TSimd.Broadcast(a0 + offset);
            sum0L = TSimd.MultiplyAdd(element, left, sum0L);
            sum0R = TSimd.MultiplyAdd(element, right, sum0R);
            element = TSimd.Broadcast(a1 + offset);
            sum1L = TSimd.MultiplyAdd(element, left, sum1L);
            sum1R = TSimd.MultiplyAdd(element, right, sum1R);
            element = TSimd.Broadcast(a2 + offset);
            sum2L = TSimd.MultiplyAdd(element, left, sum2L);
            sum2R = TSimd.MultiplyAdd(element, right, sum2R);
            element = TSimd.Broadcast(a3 + offset);
            sum3L = TSimd.MultiplyAdd(element, left, sum3L);
            sum3R = TSimd.MultiplyAdd(element, right, sum3R);
            element = TSimd.Broadcast(a4 + offset);
            sum4L = TSimd.MultiplyAdd(element, left, sum4L);
            sum4R = TSimd.MultiplyAdd(element, right, sum4R);
            element = TSimd.Broadcast(a5 + offset);
            sum5L = TSimd.MultiplyAdd(element, left, sum5L);
            sum5R = TSimd.MultiplyAdd(element, right, sum5R);
        }

        Put(c, sum0L, sum0R, accumulate);
        Put(c + cRow, sum1L, sum1R, accumulate);
        Put(c + 2 * cRow, sum2L, sum2R, accumulate);
        Put(c + 3 * cRow, sum3L, sum3R, accumulate);
        Put(c + 4 * cRow, sum4L, sum4R, accumulate);
        Put(c + 5 * cRow, sum5L, sum5R, accumulate);
    }

    /// <summary>The same with four rows: their eight sums are just enough.</summary>
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

        TVector sum0L = default, sum0R = default;
        TVector sum1L = default, sum1R = default;
        TVector sum2L = default, sum2R = default;
        TVector sum3L = default, sum3R = default;
        for (nint p = 0, offset = 0; p < k; p++, offset += aStep, row += bStep)
        {
            var left = TSimd.Load(row);
            var right = TSimd.Load(row + TSimd.Width);

            var element = TSimd.Broadcast(a0 + offset);
            sum0L = TSimd.MultiplyAdd(element, left, sum0L);
            sum0R = TSimd.MultiplyAdd(element, right, sum0R);
            element = TSimd.Broadcast(a1 + offset);
            sum1L = TSimd.MultiplyAdd(element, left, sum1L);
            sum1R = TSimd.MultiplyAdd(element, right, sum1R);
            element = TSimd.Broadcast(a2 + offset);
            sum2L = TSimd.MultiplyAdd(element, left, sum2L);
            sum2R = TSimd.MultiplyAdd(element, right, sum2R);
            element = TSimd.Broadcast(a3 + offset);
            sum3L = TSimd.MultiplyAdd(element, left, sum3L);
            sum3R = TSimd.MultiplyAdd(element, right, sum3R);
        }

        Put(c, sum0L, sum0R, accumulate);
        Put(c + cRow, sum1L, sum1R, accumulate);
        Put(c + 2 * cRow, sum2L, sum2R, accumulate);
        Put(c + 3 * cRow, sum3L, sum3R, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(T* c, TVector left, TVector right, bool accumulate)
    {
        TSimd.Store(c, accumulate ? TSimd.Add(TSimd.Load(c), left) : left);
        TSimd.Store(c + TSimd.Width, accumulate ? TSimd.Add(TSimd.Load(c + TSimd.Width), right) : right);
    }
}
