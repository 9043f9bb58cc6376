using System.Runtime.CompilerServices;

namespace MiniFlow.Products;

/// <summary>
/// One row of C, eight vectors wide: a vector times a matrix. Nothing of B is used twice, so all that counts is to read it in long
/// runs; the eight sums stay in registers.
/// </summary>
internal static unsafe class StripTile<TVector, T, TSimd>
    where TVector : struct
    where T : unmanaged
    where TSimd : ISimd<TVector, T>
{
    public const int Vectors = 8;

    /// <summary><c>C[0, 0…8W) (+)= A[0, 0…k) · B[0…k, 0…8W)</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(MatrixView<T> a, MatrixView<T> b, T* c, int k, bool accumulate)
    {
        var element = a.Start;
        var row = b.Start;
        TVector sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        TVector sum4 = default, sum5 = default, sum6 = default, sum7 = default;
        for (var p = 0; p < k; p++, element += a.ColumnStride, row += b.RowStride)
        {
            var factor = TSimd.Broadcast(element);
            sum0 = TSimd.MultiplyAdd(factor, TSimd.Load(row), sum0);
            sum1 = TSimd.MultiplyAdd(factor, TSimd.Load(row + TSimd.Width), sum1);
            sum2 = TSimd.MultiplyAdd(factor, TSimd.Load(row + 2 * TSimd.Width), sum2);
            sum3 = TSimd.MultiplyAdd(factor, TSimd.Load(row + 3 * TSimd.Width), sum3);
            sum4 = TSimd.MultiplyAdd(factor, TSimd.Load(row + 4 * TSimd.Width), sum4);
            sum5 = TSimd.MultiplyAdd(factor, TSimd.Load(row + 5 * TSimd.Width), sum5);
            sum6 = TSimd.MultiplyAdd(factor, TSimd.Load(row + 6 * TSimd.Width), sum6);
            sum7 = TSimd.MultiplyAdd(factor, TSimd.Load(row + 7 * TSimd.Width), sum7);
        }

        Put(c, sum0, accumulate);
        Put(c + TSimd.Width, sum1, accumulate);
        Put(c + 2 * TSimd.Width, sum2, accumulate);
        Put(c + 3 * TSimd.Width, sum3, accumulate);
        Put(c + 4 * TSimd.Width, sum4, accumulate);
        Put(c + 5 * TSimd.Width, sum5, accumulate);
        Put(c + 6 * TSimd.Width, sum6, accumulate);
        Put(c + 7 * TSimd.Width, sum7, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(T* c, TVector row, bool accumulate) =>
        TSimd.Store(c, accumulate ? TSimd.Add(TSimd.Load(c), row) : row);
}
