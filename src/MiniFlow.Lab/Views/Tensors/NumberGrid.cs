namespace MiniFlow.Lab.Views;

/// <summary>A matrix drawn as a grid of numbers on coloured cells; the middle of a large one is left out.</summary>
internal sealed class NumberGrid
{
    private const double Gap = 2;

    private readonly Func<int, int, double> value;
    private readonly Func<double, string> format;
    private readonly DivergingScale scale;
    private readonly int[] rows;
    private readonly int[] columns;
    private readonly double size;
    private readonly double cellWidth;
    private readonly double cellHeight;
    private readonly double headerWidth;
    private readonly double headerHeight;

    /// <summary>A grid of <paramref name="rowCount"/> rows of which at most <paramref name="most"/> are shown, and of
    /// columns alike, unless <paramref name="mostColumns"/> says otherwise; with <paramref name="indices"/>, their numbers
    /// stand beside and above.</summary>
    public NumberGrid(int rowCount, int columnCount, Func<int, int, double> value, DivergingScale scale, Func<double, string> format, int most = 12, bool indices = false, double size = 12, int? mostColumns = null)
    {
        (this.value, this.scale, this.format, this.size) = (value, scale, format, size);
        rows = Cut.Indices(rowCount, most);
        columns = Cut.Indices(columnCount, mostColumns ?? most);
        var widest = 2.0;
        foreach (var row in rows)
        {
            foreach (var column in columns)
                widest = Math.Max(widest, row < 0 || column < 0 ? 1 : format(value(row, column)).Length);
        }

        cellWidth = Math.Ceiling((widest * 0.605 * size) + (size * 0.9));
        cellHeight = Math.Ceiling(size * 1.85);
        headerWidth = indices && rowCount > 1 ? (TextWidth.OfMono($"{rowCount - 1}", size - 2) + 8) : 0;
        headerHeight = indices && columnCount > 1 ? size + 4 : 0;
        Width = headerWidth + (columns.Length * (cellWidth + Gap)) - Gap;
        Height = headerHeight + (rows.Length * (cellHeight + Gap)) - Gap;
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Draws the grid with its upper left corner here; the cells for which <paramref name="lit"/> says so get a
    /// strong border.</summary>
    public void Draw(Markup svg, double x, double y, Func<int, int, bool>? lit = null)
    {
        DrawIndices(svg, x, y);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < columns.Length; column++)
                DrawCell(svg, x + headerWidth + (column * (cellWidth + Gap)), y + headerHeight + (row * (cellHeight + Gap)), rows[row], columns[column], lit);
        }
    }

    private void DrawCell(Markup svg, double x, double y, int row, int column, Func<int, int, bool>? lit)
    {
        if (row < 0 || column < 0)
        {
            svg.Text("text", row < 0 && column < 0 ? "⋱" : row < 0 ? "⋮" : "⋯", ("x", x + (cellWidth / 2)), ("y", y + (cellHeight * 0.68)), ("font-size", size), ("text-anchor", "middle"), ("fill", Ink.Muted));
            return;
        }

        var number = value(row, column);
        var (colour, opacity) = scale.Cell(number);
        var isLit = lit?.Invoke(row, column) == true;
        svg.Empty("rect", ("x", x), ("y", y), ("width", cellWidth), ("height", cellHeight), ("rx", 3.0), ("fill", Ink.Sunken));
        if (opacity > 0)
            svg.Empty("rect", ("x", x), ("y", y), ("width", cellWidth), ("height", cellHeight), ("rx", 3.0), ("fill", colour), ("fill-opacity", opacity));
        if (isLit)
            svg.Empty("rect", ("x", x), ("y", y), ("width", cellWidth), ("height", cellHeight), ("rx", 3.0), ("fill", "none"), ("stroke", Ink.Lit), ("stroke-width", 2.0));
        svg.Text("text", format(number), ("class", "n"), ("x", x + (cellWidth / 2)), ("y", y + (cellHeight * 0.67)), ("font-size", size), ("text-anchor", "middle"), ("fill", Ink.Text), ("font-weight", isLit ? "700" : null));
    }

    private void DrawIndices(Markup svg, double x, double y)
    {
        for (var column = 0; headerHeight > 0 && column < columns.Length; column++)
        {
            if (columns[column] >= 0)
                DrawIndex(svg, columns[column], x + headerWidth + (column * (cellWidth + Gap)) + (cellWidth / 2), y + size - 3, "middle");
        }

        for (var row = 0; headerWidth > 0 && row < rows.Length; row++)
        {
            if (rows[row] >= 0)
                DrawIndex(svg, rows[row], x + headerWidth - 6, y + headerHeight + (row * (cellHeight + Gap)) + (cellHeight * 0.66), "end");
        }
    }

    private void DrawIndex(Markup svg, int index, double x, double y, string anchor) =>
        svg.Text("text", $"{index}", ("class", "n"), ("x", x), ("y", y), ("font-size", size - 2), ("text-anchor", anchor), ("fill", Ink.Muted));
}
