using System.Runtime.CompilerServices;

namespace MiniFlow.Products;

/// <summary>
/// The other way to vectorise: along k instead of along the columns of C. Ten dot products at a time, two rows of A with five
/// columns of B, for a C that is too narrow to fill a vector with a row of its own.
/// </summary>
/// <remarks><code>
///                                      columns of B, each contiguous along k
///        k →                              b0 b1 b2 b3 b4
///   a0  ▒▒▒▒ ▒▒▒▒ ▒▒▒▒ …    ·    k ↓      ▒  ▒  ▒  ▒  ▒       5 loads of B and 2 of A for 10 multiply-adds,
///   a1  ▒▒▒▒ ▒▒▒▒ ▒▒▒▒ …                  ▒  ▒  ▒  ▒  ▒       each a whole vector along k
/// </code>
/// Only at the very end are the lanes of each sum added up.
/// </remarks>
internal static unsafe class DotTile<TVector, T, TSimd>
    where TVector : struct
    where T : unmanaged
    where TSimd : ISimd<TVector, T>
{
    /// <summary>
    /// <c>dots[5·i + j] = A[i, 0…k) · B[0…k, j]</c> for <c>i &lt; 2</c>, <c>j &lt; 5</c>, with A contiguous along its rows, B along its
    /// columns, and k at least one vector. Rows and columns that are missing repeat the last one.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void TwoByFive(MatrixView<T> a, int rows, MatrixView<T> b, int columns, int k, T* dots)
    {
        var a0 = a.Start;
        var a1 = a.At(rows - 1, 0);
        var b0 = b.Start;
        var b1 = b.At(0, Math.Min(1, columns - 1));
        var b2 = b.At(0, Math.Min(2, columns - 1));
        var b3 = b.At(0, Math.Min(3, columns - 1));
        var b4 = b.At(0, Math.Min(4, columns - 1));

        TVector sum00 = default, sum01 = default, sum02 = default, sum03 = default, sum04 = default;
        TVector sum10 = default, sum11 = default, sum12 = default, sum13 = default, sum14 = default;
        var rest = k % TSimd.Width;
        for (nint p = 0; p < k - rest; p += TSimd.Width)
        {
            var first = TSimd.Load(a0 + p);
            var second = TSimd.Load(a1 + p);
            var column = TSimd.Load(b0 + p);
            sum00 = TSimd.MultiplyAdd(first, column, sum00);
            sum10 = TSimd.MultiplyAdd(second, column, sum10);
            column = TSimd.Load(b1 + p);
            sum01 = TSimd.MultiplyAdd(first, column, sum01);
            sum11 = TSimd.MultiplyAdd(second, column, sum11);
            column = TSimd.Load(b2 + p);
            sum02 = TSimd.MultiplyAdd(first, column, sum02);
            sum12 = TSimd.MultiplyAdd(second, column, sum12);
            column = TSimd.Load(b3 + p);
            sum03 = TSimd.MultiplyAdd(first, column, sum03);
            sum13 = TSimd.MultiplyAdd(second, column, sum13);
            column = TSimd.Load(b4 + p);
            sum04 = TSimd.MultiplyAdd(first, column, sum04);
            sum14 = TSimd.MultiplyAdd(second, column, sum14);
        }

        if (rest > 0)
        {
            // The last vector reaches back over elements that are in the sums already; those are blanked on both sides.
            nint p = k - TSimd.Width;
            var first = TSimd.KeepLast(TSimd.Load(a0 + p), rest);
            var second = TSimd.KeepLast(TSimd.Load(a1 + p), rest);
            var column = TSimd.KeepLast(TSimd.Load(b0 + p), rest);
            sum00 = TSimd.MultiplyAdd(first, column, sum00);
            sum10 = TSimd.MultiplyAdd(second, column, sum10);
            column = TSimd.KeepLast(TSimd.Load(b1 + p), rest);
            sum01 = TSimd.MultiplyAdd(first, column, sum01);
            sum11 = TSimd.MultiplyAdd(second, column, sum11);
            column = TSimd.KeepLast(TSimd.Load(b2 + p), rest);
            sum02 = TSimd.MultiplyAdd(first, column, sum02);
            sum12 = TSimd.MultiplyAdd(second, column, sum12);
            column = TSimd.KeepLast(TSimd.Load(b3 + p), rest);
            sum03 = TSimd.MultiplyAdd(first, column, sum03);
            sum13 = TSimd.MultiplyAdd(second, column, sum13);
            column = TSimd.KeepLast(TSimd.Load(b4 + p), rest);
            sum04 = TSimd.MultiplyAdd(first, column, sum04);
            sum14 = TSimd.MultiplyAdd(second, column, sum14);
        }

        dots[0] = TSimd.Sum(sum00);
        dots[1] = TSimd.Sum(sum01);
        dots[2] = TSimd.Sum(sum02);
        dots[3] = TSimd.Sum(sum03);
        dots[4] = TSimd.Sum(sum04);
        dots[5] = TSimd.Sum(sum10);
        dots[6] = TSimd.Sum(sum11);
        dots[7] = TSimd.Sum(sum12);
        dots[8] = TSimd.Sum(sum13);
        dots[9] = TSimd.Sum(sum14);
    }
}
