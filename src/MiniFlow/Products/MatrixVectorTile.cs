using System.Runtime.CompilerServices;

namespace MiniFlow.Products;

/// <summary>
/// A matrix times a vector: eight rows at a time, each a sum along k of whole vectors. Nothing of A is used twice; eight rows read at
/// once keep the memory busy, and eight sums the processor.
/// </summary>
internal static unsafe class MatrixVectorTile<TVector, T, TSimd>
    where TVector : struct
    where T : unmanaged
    where TSimd : ISimd<TVector, T>
{
    /// <summary>
    /// <c>dots[i] = A[i, 0…k) · b[0…k)</c> for <c>i &lt; 8</c>, with A contiguous along its rows and k at least one vector. Rows that are
    /// missing repeat the last one.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void EightRows(MatrixView<T> a, int rows, T* b, int k, T* dots)
    {
        var a0 = a.Start;
        var a1 = a.At(Math.Min(1, rows - 1), 0);
        var a2 = a.At(Math.Min(2, rows - 1), 0);
        var a3 = a.At(Math.Min(3, rows - 1), 0);
        var a4 = a.At(Math.Min(4, rows - 1), 0);
        var a5 = a.At(Math.Min(5, rows - 1), 0);
        var a6 = a.At(Math.Min(6, rows - 1), 0);
        var a7 = a.At(Math.Min(7, rows - 1), 0);

        TVector sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        TVector sum4 = default, sum5 = default, sum6 = default, sum7 = default;
        var rest = k % TSimd.Width;
        for (nint p = 0; p < k - rest; p += TSimd.Width)
        {
            var column = TSimd.Load(b + p);
            sum0 = TSimd.MultiplyAdd(TSimd.Load(a0 + p), column, sum0);
            sum1 = TSimd.MultiplyAdd(TSimd.Load(a1 + p), column, sum1);
            sum2 = TSimd.MultiplyAdd(TSimd.Load(a2 + p), column, sum2);
            sum3 = TSimd.MultiplyAdd(TSimd.Load(a3 + p), column, sum3);
            sum4 = TSimd.MultiplyAdd(TSimd.Load(a4 + p), column, sum4);
            sum5 = TSimd.MultiplyAdd(TSimd.Load(a5 + p), column, sum5);
            sum6 = TSimd.MultiplyAdd(TSimd.Load(a6 + p), column, sum6);
            sum7 = TSimd.MultiplyAdd(TSimd.Load(a7 + p), column, sum7);
        }

        if (rest > 0)
        {
            // The last vector reaches back over elements that are in the sums already; those are blanked on both sides.
            nint p = k - TSimd.Width;
            var column = TSimd.KeepLast(TSimd.Load(b + p), rest);
            sum0 = TSimd.MultiplyAdd(TSimd.KeepLast(TSimd.Load(a0 + p), rest), column, sum0);
            sum1 = TSimd.MultiplyAdd(TSimd.KeepLast(TSimd.Load(a1 + p), rest), column, sum1);
            sum2 = TSimd.MultiplyAdd(TSimd.KeepLast(TSimd.Load(a2 + p), rest), column, sum2);
            sum3 = TSimd.MultiplyAdd(TSimd.KeepLast(TSimd.Load(a3 + p), rest), column, sum3);
            sum4 = TSimd.MultiplyAdd(TSimd.KeepLast(TSimd.Load(a4 + p), rest), column, sum4);
            sum5 = TSimd.MultiplyAdd(TSimd.KeepLast(TSimd.Load(a5 + p), rest), column, sum5);
            sum6 = TSimd.MultiplyAdd(TSimd.KeepLast(TSimd.Load(a6 + p), rest), column, sum6);
            sum7 = TSimd.MultiplyAdd(TSimd.KeepLast(TSimd.Load(a7 + p), rest), column, sum7);
        }

        dots[0] = TSimd.Sum(sum0);
        dots[1] = TSimd.Sum(sum1);
        dots[2] = TSimd.Sum(sum2);
        dots[3] = TSimd.Sum(sum3);
        dots[4] = TSimd.Sum(sum4);
        dots[5] = TSimd.Sum(sum5);
        dots[6] = TSimd.Sum(sum6);
        dots[7] = TSimd.Sum(sum7);
    }
}
