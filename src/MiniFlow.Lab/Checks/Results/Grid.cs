using System.Globalization;

namespace MiniFlow.Lab.Checks;

/// <summary>A tensor laid out in rows and columns of short numbers: a number is one cell, a vector one row, and more than
/// two dimensions are stacked.</summary>
internal sealed class Grid
{
    private const int MostRows = 8;
    private const int MostColumns = 10;
    private readonly double[] numbers;

    public Grid(Tensor tensor)
    {
        numbers = Comparison.NumbersOf(tensor);
        Columns = tensor.Rank == 0 ? 1 : tensor.Shape[^1];
        Rows = Columns == 0 ? 0 : numbers.Length / Columns;
        Shape = tensor.Shape.ToString();
        Largest = numbers.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
    }

    public int Rows { get; }

    public int Columns { get; }

    public int ShownRows => Math.Min(Rows, MostRows);

    public int ShownColumns => Math.Min(Columns, MostColumns);

    public bool IsClipped => ShownRows < Rows || ShownColumns < Columns;

    public string Shape { get; }

    /// <summary>The largest absolute value, which has the strongest colour.</summary>
    public double Largest { get; }

    public double this[int row, int column] => numbers[row * Columns + column];

    /// <summary>A number in four digits, or in as many as it takes to tell it from <paramref name="other"/>.</summary>
    public static string Format(double number, double? other = null)
    {
        for (var digits = 4; digits < 17; digits += 3)
        {
            var text = Format(number, digits);
            if (other is not { } twin || text != Format(twin, digits))
                return text;
        }

        return Format(number, 17);
    }

    private static string Format(double number, int digits) => number switch
    {
        double.NaN => "NaN",
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "-∞",
        0 => "0",
        _ when Math.Abs(number) is >= 1e-3 and < 1e7 && number == Math.Round(number) => number.ToString("0", CultureInfo.InvariantCulture),
        _ => number.ToString("G" + digits, CultureInfo.InvariantCulture).Replace("E-0", "e-").Replace("E+0", "e").Replace("E", "e"),
    };
}
