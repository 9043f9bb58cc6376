using System.Globalization;
using System.Numerics;

namespace MiniFlow.Printing;

/// <summary>
/// A finite number in decimal, without its sign: d₁.d₂d₃… · 10^<see cref="Exponent"/>. There are as many digits as are needed to tell the number
/// from its neighbours of the same precision (so a float32 0.1 is 0.1), or fewer when it is rounded; none of them is a trailing zero.
/// </summary>
internal readonly struct DecimalDigits
{
    private DecimalDigits(string digits, int exponent)
    {
        Digits = digits.TrimEnd('0');
        Exponent = Digits.Length > 0 ? exponent : 0;
    }

    /// <summary>The digits from the first that is not 0; empty for zero.</summary>
    public string Digits { get; }

    /// <summary>The power of ten of the first digit.</summary>
    public int Exponent { get; }

    /// <summary>How many digits stand after the point in positional notation.</summary>
    public int Decimals => Math.Max(0, Digits.Length - 1 - Exponent);

    /// <summary>The shortest digits that name this float64, or this float32, and no other.</summary>
    public static DecimalDigits Shortest(double value, bool isSingle)
    {
        // .NET's own shortest form has the same digits: 1.25E-05, 12.5, 1E+20.
        var text = isSingle
            ? MathF.Abs((float)value).ToString("R", CultureInfo.InvariantCulture)
            : Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = exponentAt < 0 ? 0 : int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var pointAt = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var leadingZeros = digits.Length - digits.TrimStart('0').Length;
        exponent += (pointAt < 0 ? mantissa.Length : pointAt) - 1 - leadingZeros;
        return new DecimalDigits(digits[leadingZeros..], exponent);
    }

    /// <summary>
    /// The shortest digits with at most <paramref name="precision"/> decimals; beyond that the exact value is rounded, halves to even. Before the point
    /// all digits are the number's own: float32 56226008 stays that, though 5622601·10 would name it too.
    /// </summary>
    public static DecimalDigits Positional(double value, bool isSingle, int precision)
    {
        var shortest = Shortest(value, isSingle);
        return shortest.Decimals > precision ? Rounded(value, -precision)
            : shortest.Digits.Length - 1 < shortest.Exponent ? Rounded(value, 0)
            : shortest;
    }

    /// <summary>
    /// The shortest digits with at most <paramref name="precision"/> after the first; beyond that the exact value is rounded, halves to even.
    /// With <paramref name="exactly"/> there are that many even when fewer would do.
    /// </summary>
    public static DecimalDigits Scientific(double value, bool isSingle, int precision, bool exactly = false)
    {
        var shortest = Shortest(value, isSingle);
        var after = shortest.Digits.Length - 1;
        return after > precision || (exactly && after < precision) ? Rounded(value, shortest.Exponent - precision) : shortest;
    }

    /// <summary>The whole number before the point, in positional notation.</summary>
    public string IntegerPart() =>
        Digits.Length == 0 || Exponent < 0 ? "0" : Digits.PadRight(Exponent + 1, '0')[..(Exponent + 1)];

    /// <summary>The digits after the point, in positional notation.</summary>
    public string Fraction() =>
        Decimals == 0 ? "" : Exponent < 0 ? new string('0', -1 - Exponent) + Digits : Digits[(Exponent + 1)..];

    private static DecimalDigits Rounded(double value, int lastPlace)
    {
        // |value| = mantissa·2^power exactly; in units of 10^lastPlace it is a fraction of two integers.
        var bits = BitConverter.DoubleToInt64Bits(value);
        var biasedPower = (int)(bits >> 52 & 0x7FF);
        BigInteger numerator = (bits & ((1L << 52) - 1)) | (biasedPower > 0 ? 1L << 52 : 0);
        var denominator = BigInteger.One;
        var power = Math.Max(biasedPower, 1) - 1075;
        if (power > 0)
            numerator <<= power;
        else
            denominator <<= -power;
        if (lastPlace < 0)
            numerator *= BigInteger.Pow(10, -lastPlace);
        else
            denominator *= BigInteger.Pow(10, lastPlace);

        var (units, rest) = BigInteger.DivRem(numerator, denominator);
        var half = (rest * 2).CompareTo(denominator);
        if (half > 0 || (half == 0 && !units.IsEven))
            units++;
        var digits = units.ToString(CultureInfo.InvariantCulture);
        return units.IsZero ? new DecimalDigits("", 0) : new DecimalDigits(digits, digits.Length - 1 + lastPlace);
    }
}
