namespace MiniFlow.Lab.Views;

/// <summary>Something drawn in a chart, in the units of its axes.</summary>
internal abstract record Mark
{
    /// <summary>The name in the legend; null for what needs none.</summary>
    public string? Name { get; init; }

    /// <summary>Which of the series' colours.</summary>
    public int Colour { get; init; }
}

/// <summary>How a line is drawn.</summary>
internal enum LineStyle
{
    Solid,
    Faint,
    Dashed,
}

/// <summary>A line through points; it breaks where a value is not finite.</summary>
internal sealed record LineMark(IReadOnlyList<double> Xs, IReadOnlyList<double> Ys, LineStyle Style = LineStyle.Solid) : Mark;

/// <summary>Points; those for which <paramref name="IsRinged"/> says so are marked.</summary>
internal sealed record PointMark(IReadOnlyList<double> Xs, IReadOnlyList<double> Ys, double Radius = 3.5, IReadOnlyList<bool>? IsRinged = null) : Mark;

/// <summary>A filled area between a line and a level.</summary>
internal sealed record AreaMark(IReadOnlyList<double> Xs, IReadOnlyList<double> Ys, double Base) : Mark;

/// <summary>Bars between edges: one edge more than heights.</summary>
internal sealed record BarMark(IReadOnlyList<double> Edges, IReadOnlyList<double> Heights) : Mark;

/// <summary>A matrix of cells of width and height 1 around whole numbers, coloured by value, with or without their numbers.</summary>
internal sealed record CellMark(int Rows, int Columns, Func<int, int, double> Value, Func<int, int, string?> Text, double Largest) : Mark;

/// <summary>An image stretched over a range of both axes.</summary>
internal sealed record ImageMark(string Address, double Left, double Right, double Bottom, double Top) : Mark;

/// <summary>A line of equal height; <paramref name="Strength"/> from 0 to 1.</summary>
internal sealed record ContourMark(IReadOnlyList<IReadOnlyList<(double X, double Y)>> Lines, double Strength) : Mark;

/// <summary>A path with a dot at each step, a ring at its start and a disc at its end.</summary>
internal sealed record PathMark(IReadOnlyList<(double X, double Y)> Points) : Mark;
