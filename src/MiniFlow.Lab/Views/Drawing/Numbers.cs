using System.Globalization;

namespace MiniFlow.Lab.Views;

/// <summary>Numbers as they stand in a picture.</summary>
internal static class Numbers
{
    /// <summary>A length or position: at most two decimals.</summary>
    public static string Coordinate(double value)
    {
        var text = value.ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>A value in few characters: four significant digits, an exponent only where zeros would fill the place.</summary>
    public static string Short(double value) => Significant(value, 4);

    /// <summary>Three significant digits: enough for a mean or a deviation.</summary>
    public static string Brief(double value) => Significant(value, 3).Replace('-', '−');

    /// <summary>The same with a real minus sign, for the eye; text that may be copied into code keeps the hyphen.</summary>
    public static string Pretty(double value) => Short(value).Replace('-', '−');

    /// <summary>A count with thin spaces between groups of three digits: 12 345.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '\u202F');

    private static string Significant(double value, int digits)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
        if (value == 0)
            return "0";

        var magnitude = Math.Abs(value);
        if (magnitude is >= 1e6 or < 1e-4)
            return value.ToString("0.##e+0", CultureInfo.InvariantCulture).Replace("e+", "e", StringComparison.Ordinal);
        if (magnitude >= 1000)
            return value.ToString("0.#", CultureInfo.InvariantCulture);
        var decimals = Math.Max(0, digits - 1 - (int)Math.Floor(Math.Log10(magnitude)));
        return Math.Round(value, Math.Min(decimals, 15)).ToString("0.#######", CultureInfo.InvariantCulture);
    }
}
