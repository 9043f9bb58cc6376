namespace MiniFlow.Lab.Views;

/// <summary>What a linear axis can be drawn over: numbers whose distances are finite, and far enough apart to be told from
/// each other.</summary>
internal static class DrawnRange
{
    /// <summary>The largest magnitude that has a place on an axis. The distance of two numbers can be twice as large, and must be finite.</summary>
    public const double Largest = 1e300;

    // Of a double's sixteen digits, what leaves room for the ticks between two numbers.
    private const double Closest = 1e-12;
    private const double Smallest = 1e-300;

    // From here on a number is written with an exponent and three digits: half a unit more or less could not be read.
    private const double LongestWithDigits = 1e6;

    /// <summary>The range itself, or a wider one around it where its ends are one and the same number to a reader.</summary>
    public static (double Low, double High) Widen(double low, double high)
    {
        (low, high) = (Math.Clamp(low, -Largest, Largest), Math.Clamp(high, -Largest, Largest));
        var magnitude = Math.Max(Math.Abs(low), Math.Abs(high));
        if (high - low > Math.Max(Smallest, Closest * magnitude))
            return (low, high);
        var margin = magnitude < LongestWithDigits ? 0.5 : 0.1 * magnitude;
        return (low - margin, high + margin);
    }
}
