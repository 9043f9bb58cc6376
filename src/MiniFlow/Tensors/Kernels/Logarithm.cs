namespace MiniFlow.Kernels;

/// <summary>
/// The natural logarithm from nothing but additions, multiplications and divisions, which every processor rounds alike. A platform's own
/// logarithm may differ in the last bit from another's, and with it everything that is drawn from a normal distribution.
/// </summary>
internal static class Logarithm
{
    private static ReadOnlySpan<double> Coefficients =>
        [1 / 21.0, 1 / 19.0, 1 / 17.0, 1 / 15.0, 1 / 13.0, 1 / 11.0, 1 / 9.0, 1 / 7.0, 1 / 5.0, 1 / 3.0, 1];

    /// <summary>ln x for a normal, positive, finite x, to about 10⁻¹⁵ of its value.</summary>
    /// <remarks>x = m·2ᵉ with m between √½ and √2, and ln m = 2·(s + s³/3 + s⁵/5 + …) with s = (m - 1)/(m + 1), |s| below 0.172.</remarks>
    public static double Of(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var e = (int)(bits >> 52) - 1023;
        var m = BitConverter.Int64BitsToDouble((bits & ((1L << 52) - 1)) | (1023L << 52));
        if (m > 1.4142135623730951)
        {
            m /= 2;
            e++;
        }

        var s = (m - 1) / (m + 1);
        var square = s * s;
        var series = 0.0;
        foreach (var coefficient in Coefficients)
            series = series * square + coefficient;
        return e * 0.6931471805599453 + 2 * s * series;
    }
}
