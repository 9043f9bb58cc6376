using System.Numerics;
using System.Numerics.Tensors;

namespace MiniFlow.Products;

/// <summary>
/// The product in a few lines, whole rows at a time: either <c>C[i, :] += A[i, p] · B[p, :]</c>, or, where both operands have
/// their sums lying in memory order, the dot product <c>C[i, j] = A[i, :] · B[j, :]</c>.
/// </summary>
internal static class RowProduct
{
    public static void Multiply<T>(
        ReadOnlySpan<T> a, bool transposeA, ReadOnlySpan<T> b, bool transposeB, Span<T> c, int m, int n, int k, bool accumulate)
        where T : struct, INumber<T>
    {
        if (!accumulate) c.Clear();
        if (transposeB)
            AddDots(a, transposeA, b, c, m, n, k);
        else
            AddRows(a, transposeA, b, c, m, n, k);
    }

    private static void AddRows<T>(ReadOnlySpan<T> a, bool transposeA, ReadOnlySpan<T> b, Span<T> c, int m, int n, int k)
        where T : struct, INumber<T>
    {
        for (var i = 0; i < m; i++)
        {
            var row = c.Slice(i * n, n);
            for (var p = 0; p < k; p++)
                TensorPrimitives.MultiplyAdd(b.Slice(p * n, n), transposeA ? a[p * m + i] : a[i * k + p], row, row);
        }
    }

    private static void AddDots<T>(ReadOnlySpan<T> a, bool transposeA, ReadOnlySpan<T> b, Span<T> c, int m, int n, int k)
        where T : struct, INumber<T>
    {
        var gathered = transposeA ? new T[k] : [];
        for (var i = 0; i < m; i++)
        {
            for (var p = 0; p < gathered.Length; p++) gathered[p] = a[p * m + i];
            var row = transposeA ? gathered : a.Slice(i * k, k);
            for (var j = 0; j < n; j++)
                c[i * n + j] += TensorPrimitives.Dot(row, b.Slice(j * k, k));
        }
    }
}
