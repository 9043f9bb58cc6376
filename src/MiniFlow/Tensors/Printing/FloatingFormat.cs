using System.Globalization;

namespace MiniFlow.Printing;

/// <summary>
/// Floating-point numbers, aligned at the point. All elements shown decide together: scientific notation when one of them is 10⁸ or more,
/// below 10⁻⁴, or the largest is more than 1000 times the smallest (zeros, infinities and NaN aside); otherwise positional. Each has at most 8 decimals.
/// </summary>
internal sealed class FloatingFormat : IElementFormat
{
    private const int Precision = 8;

    private readonly Tensor tensor;
    private readonly bool isSingle;
    private readonly bool isScientific;
    private readonly int integerWidth;
    private readonly int fractionWidth;
    private readonly int exponentWidth;

    public FloatingFormat(Tensor tensor, IReadOnlyCollection<int> shown)
    {
        this.tensor = tensor;
        isSingle = tensor.DType == DType.Float32;
        var finite = shown.Select(Value).Where(double.IsFinite).ToList();
        isScientific = NeedsScientific(finite);
        if (finite.Count > 0)
        {
            integerWidth = finite.Max(value => IntegerPart(value).Length);
            fractionWidth = finite.Max(value => Fraction(value).Length);
            exponentWidth = isScientific ? finite.Max(value => Exponent(value).Length) : 0;
        }

        // "nan" and "inf" may be wider than every number.
        foreach (var value in shown.Select(Value).Where(value => !double.IsFinite(value)))
            integerWidth = Math.Max(integerWidth, NotFinite(value).Length - (Width - integerWidth));
    }

    private int Width => integerWidth + 1 + fractionWidth + (isScientific ? 2 + exponentWidth : 0);

    public string Format(int offset)
    {
        var value = Value(offset);
        if (!double.IsFinite(value))
            return NotFinite(value).PadLeft(Width);
        var integer = IntegerPart(value).PadLeft(integerWidth);
        if (!isScientific)
            return $"{integer}.{Fraction(value).PadRight(fractionWidth)}";

        // A fraction is not filled up with zeros but with the number's own digits: float32 6.27e-07 is 6.2700002e-07.
        var digits = DecimalDigits.Scientific(value, isSingle, fractionWidth, exactly: true);
        var fraction = (digits.Digits.Length > 1 ? digits.Digits[1..] : "").PadRight(fractionWidth, '0');
        return $"{integer}.{fraction}e{(digits.Exponent < 0 ? '-' : '+')}{Exponent(value).PadLeft(exponentWidth, '0')}";
    }

    /// <summary>A single number, which has no others to align to: as many digits as it needs.</summary>
    public static string Single(double value, bool isSingle)
    {
        if (!double.IsFinite(value))
            return NotFinite(value);
        var digits = DecimalDigits.Shortest(value, isSingle);
        var sign = double.IsNegative(value) ? "-" : "";
        if (value == 0 || (Math.Abs(value) >= 1e-4 && Math.Abs(value) < 1e16))
            return $"{sign}{digits.IntegerPart()}.{(digits.Decimals > 0 ? digits.Fraction() : "0")}";
        var fraction = digits.Digits.Length > 1 ? "." + digits.Digits[1..] : "";
        return $"{sign}{digits.Digits[0]}{fraction}e{(digits.Exponent < 0 ? '-' : '+')}{Math.Abs(digits.Exponent):00}";
    }

    private static string NotFinite(double value) => double.IsNaN(value) ? "nan" : value < 0 ? "-inf" : "inf";

    private bool NeedsScientific(List<double> finite)
    {
        var sizes = finite.Where(value => value != 0).Select(Math.Abs).ToList();
        if (sizes.Count == 0)
            return false;
        var (least, greatest) = (sizes.Min(), sizes.Max());
        var ratio = isSingle ? (float)greatest / (float)least : greatest / least;
        return greatest >= 1e8 || least < 1e-4 || ratio > 1000;
    }

    private double Value(int offset) => isSingle ? tensor.AsSpan<float>()[offset] : tensor.AsSpan<double>()[offset];

    private DecimalDigits Digits(double value) =>
        isScientific ? DecimalDigits.Scientific(value, isSingle, Precision) : DecimalDigits.Positional(value, isSingle, Precision);

    private string IntegerPart(double value)
    {
        var digits = Digits(value);
        var part = !isScientific ? digits.IntegerPart() : digits.Digits.Length > 0 ? digits.Digits[..1] : "0";
        return double.IsNegative(value) ? "-" + part : part;
    }

    private string Fraction(double value)
    {
        var digits = Digits(value);
        return !isScientific ? digits.Fraction() : digits.Digits.Length > 1 ? digits.Digits[1..] : "";
    }

    private string Exponent(double value) => Math.Abs(Digits(value).Exponent).ToString("00", CultureInfo.InvariantCulture);
}
