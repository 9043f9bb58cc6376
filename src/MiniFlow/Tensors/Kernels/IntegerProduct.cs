using System.Numerics;

namespace MiniFlow.Kernels;

/// <summary>C = op(A)·op(B) of integers, straight from the definition: networks do not need it fast.</summary>
internal static class IntegerProduct
{
    public static void Multiply<T>(ReadOnlySpan<T> a, bool transposeA, ReadOnlySpan<T> b, bool transposeB, Span<T> c, int m, int n, int k)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var row = 0; row < m; row++)
        {
            for (var column = 0; column < n; column++)
            {
                var sum = T.Zero;
                for (var i = 0; i < k; i++)
                    sum += a[transposeA ? i * m + row : row * k + i] * b[transposeB ? column * k + i : i * n + column];
                c[row * n + column] = sum;
            }
        }
    }
}
