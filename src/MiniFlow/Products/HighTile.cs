using System.Runtime.CompilerServices;

namespace MiniFlow.Products;

/// <summary>
/// <see cref="LowTile{TVector, T, TSimd}"/> twice as high, for processors with 32 vector registers (AVX-512): each vector of B
/// serves twice as many multiply-adds, which counts because a 64-byte load that is not aligned costs two.
/// </summary>
internal static unsafe class HighTile<TVector, T, TSimd>
    where TVector : struct
    where T : unmanaged
    where TSimd : ISimd<TVector, T>
{
    /// <summary><c>C[0…12, 0…2W) (+)= A[0…12, 0…k) · B[0…k, 0…2W)</c>.</summary>
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

        TVector sum0L = default, sum0R = default;
        TVector sum1L = default, sum1R = default;
        TVector sum2L = default, sum2R = default;
        TVector sum3L = default, sum3R = default;
        TVector sum4L = default, sum4R = default;
        TVector sum5L = default, sum5R = default;
        TVector sum6L = default, sum6R = default;
        TVector sum7L = default, sum7R = default;
        TVector sum8L = default, sum8R = default;
        TVector sum9L = default, sum9R = default;
        TVector sum10L = default, sum10R = default;
        TVector sum11L = default, sum11R = default;
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
            element = TSimd.Broadcast(a6 + offset);
            sum6L = TSimd.MultiplyAdd(element, left, sum6L);
            sum6R = TSimd.MultiplyAdd(element, right, sum6R);
            element = TSimd.Broadcast(a7 + offset);
            sum7L = TSimd.MultiplyAdd(element, left, sum7L);
            sum7R = TSimd.MultiplyAdd(element, right, sum7R);
            element = TSimd.Broadcast(a8 + offset);
            sum8L = TSimd.MultiplyAdd(element, left, sum8L);
            sum8R = TSimd.MultiplyAdd(element, right, sum8R);
            element = TSimd.Broadcast(a9 + offset);
            sum9L = TSimd.MultiplyAdd(element, left, sum9L);
            sum9R = TSimd.MultiplyAdd(element, right, sum9R);
            element = TSimd.Broadcast(a10 + offset);
            sum10L = TSimd.MultiplyAdd(element, left, sum10L);
            sum10R = TSimd.MultiplyAdd(element, right, sum10R);
            element = TSimd.Broadcast(a11 + offset);
            sum11L = TSimd.MultiplyAdd(element, left, sum11L);
            sum11R = TSimd.MultiplyAdd(element, right, sum11R);
        }

        Put(c, sum0L, sum0R, accumulate);
        Put(c + cRow, sum1L, sum1R, accumulate);
        Put(c + 2 * cRow, sum2L, sum2R, accumulate);
        Put(c + 3 * cRow, sum3L, sum3R, accumulate);
        Put(c + 4 * cRow, sum4L, sum4R, accumulate);
        Put(c + 5 * cRow, sum5L, sum5R, accumulate);
        Put(c + 6 * cRow, sum6L, sum6R, accumulate);
        Put(c + 7 * cRow, sum7L, sum7R, accumulate);
        Put(c + 8 * cRow, sum8L, sum8R, accumulate);
        Put(c + 9 * cRow, sum9L, sum9R, accumulate);
        Put(c + 10 * cRow, sum10L, sum10R, accumulate);
        Put(c + 11 * cRow, sum11L, sum11R, accumulate);
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

        TVector sum0L = default, sum0R = default;
        TVector sum1L = default, sum1R = default;
        TVector sum2L = default, sum2R = default;
        TVector sum3L = default, sum3R = default;
        TVector sum4L = default, sum4R = default;
        TVector sum5L = default, sum5R = default;
        TVector sum6L = default, sum6R = default;
        TVector sum7L = default, sum7R = default;
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
            element = TSimd.Broadcast(a6 + offset);
            sum6L = TSimd.MultiplyAdd(element, left, sum6L);
            sum6R = TSimd.MultiplyAdd(element, right, sum6R);
            element = TSimd.Broadcast(a7 + offset);
            sum7L = TSimd.MultiplyAdd(element, left, sum7L);
            sum7R = TSimd.MultiplyAdd(element, right, sum7R);
        }

        Put(c, sum0L, sum0R, accumulate);
        Put(c + cRow, sum1L, sum1R, accumulate);
        Put(c + 2 * cRow, sum2L, sum2R, accumulate);
        Put(c + 3 * cRow, sum3L, sum3R, accumulate);
        Put(c + 4 * cRow, sum4L, sum4R, accumulate);
        Put(c + 5 * cRow, sum5L, sum5R, accumulate);
        Put(c + 6 * cRow, sum6L, sum6R, accumulate);
        Put(c + 7 * cRow, sum7L, sum7R, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(T* c, TVector left, TVector right, bool accumulate)
    {
        TSimd.Store(c, accumulate ? TSimd.Add(TSimd.Load(c), left) : left);
        TSimd.Store(c + TSimd.Width, accumulate ? TSimd.Add(TSimd.Load(c + TSimd.Width), right) : right);
    }
}
