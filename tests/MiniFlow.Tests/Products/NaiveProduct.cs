namespace MiniFlow.Tests.Products;

/// <summary>The definition of the product, summed in float64: what every fast path is compared with.</summary>
internal static class NaiveProduct
{
    public static double[] Multiply(
        double[] a, bool transposeA, double[] b, bool transposeB, double[] c, int m, int n, int k, bool accumulate)
    {
        var result = new double[m * n];
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var sum = accumulate ? c[i * n + j] : 0;
                for (var p = 0; p < k; p++)
                    sum += (transposeA ? a[p * m + i] : a[i * k + p]) * (transposeB ? b[j * k + p] : b[p * n + j]);
                result[i * n + j] = sum;
            }
        }
        return result;
    }
}
