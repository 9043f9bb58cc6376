namespace MiniFlow.Lab.Views;

/// <summary>Blue for positive, orange for negative, clear for zero, stronger with the magnitude. Colour is laid over
/// the surface, so that the same picture is right on light and on dark.</summary>
internal readonly record struct DivergingScale(double Largest)
{
    /// <summary>Behind text, a cell must stay light enough to read.</summary>
    private const double StrongestBehindText = 0.5;

    /// <summary>The colour of a cell with text in it.</summary>
    public (Ink Colour, double Opacity) Cell(double value)
    {
        if (!double.IsFinite(value))
            return (Ink.Bad, 0.35);
        return (value < 0 ? Ink.Series[1] : Ink.Series[0], Math.Round(Strength(value) * StrongestBehindText, 2));
    }

    /// <summary>The colour of a pixel: red, green, blue, opacity.</summary>
    public void Pixel(double value, Span<byte> rgba)
    {
        ReadOnlySpan<byte> colour = !double.IsFinite(value) ? [214, 48, 60] : value < 0 ? [226, 122, 44] : [58, 122, 222];
        colour.CopyTo(rgba);
        rgba[3] = !double.IsFinite(value) ? (byte)255 : (byte)Math.Round(255 * Strength(value));
    }

    private double Strength(double value) => Largest > 0 ? Math.Min(1, Math.Abs(value) / Largest) : 0;
}
