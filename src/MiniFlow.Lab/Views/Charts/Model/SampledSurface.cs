namespace MiniFlow.Lab.Views;

/// <summary>A function of two variables at the corners of a grid.</summary>
internal sealed class SampledSurface
{
    private readonly double[,] heights;

    private SampledSurface(double[,] heights, (double From, double To) x, (double From, double To) y)
    {
        (this.heights, XRange, YRange) = (heights, x, y);
        var finite = heights.Cast<double>().Where(double.IsFinite).ToArray();
        HasFinite = finite.Length > 0;
        if (!HasFinite)
            return;
        (Lowest, Highest) = (finite.Min(), finite.Max());
    }

    public (double From, double To) XRange { get; }

    public (double From, double To) YRange { get; }

    /// <summary>Whether any height is a finite number; without one, the lowest and the highest are 0.</summary>
    public bool HasFinite { get; }

    public double Lowest { get; }

    public double Highest { get; }

    /// <summary>How many cells the grid has along each side.</summary>
    public int Cells => heights.GetLength(0) - 1;

    /// <summary>The height at the corner in this row, counted upwards, and column.</summary>
    public double this[int row, int column] => heights[row, column];

    public static SampledSurface Of(Func<double, double, double> height, (double From, double To) x, (double From, double To) y, int cells)
    {
        if (!(x.From < x.To && y.From < y.To))
            throw new ArgumentException($"Both axes must run from a smaller to a larger number, not from {x.From} to {x.To} and from {y.From} to {y.To}.", nameof(x));
        var heights = new double[cells + 1, cells + 1];
        for (var row = 0; row <= cells; row++)
        {
            for (var column = 0; column <= cells; column++)
                heights[row, column] = height(At(x, (double)column / cells), At(y, (double)row / cells));
        }

        return new SampledSurface(heights, x, y);
    }

    /// <summary>The x coordinate of a column.</summary>
    public double X(double column) => At(XRange, column / Cells);

    /// <summary>The y coordinate of a row.</summary>
    public double Y(double row) => At(YRange, row / Cells);

    /// <summary>Heights for contour lines, closer together near the lowest place: around a minimum a surface is flat, and
    /// evenly spaced lines would leave it empty.</summary>
    public IReadOnlyList<double> Levels(int count) =>
        [.. Enumerable.Range(1, count).Select(level => Lowest + ((Highest - Lowest) * Math.Pow((double)level / (count + 1), 2.2)))];

    /// <summary>The surface as an image: the higher, the darker.</summary>
    public ImageMark Shade()
    {
        var size = Cells + 1;
        var pixels = new byte[size * size * 4];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                var height = heights[size - 1 - row, column];
                var strength = !HasFinite ? 0 : double.IsFinite(height) && Highest > Lowest ? Math.Pow((height - Lowest) / (Highest - Lowest), 1 / 2.2) : 1;
                ReadOnlySpan<byte> colour = [58, 122, 222, (byte)Math.Round(110 * strength)];
                colour.CopyTo(pixels.AsSpan(((row * size) + column) * 4));
            }
        }

        return new ImageMark(PngAddress.Of(pixels, size, size, channels: 4), XRange.From, XRange.To, YRange.From, YRange.To);
    }

    private static double At((double From, double To) range, double share) => range.From + ((range.To - range.From) * share);
}
