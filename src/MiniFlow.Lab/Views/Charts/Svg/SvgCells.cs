namespace MiniFlow.Lab.Views;

/// <summary>Draws a matrix of coloured cells: as boxes where their numbers are to be read, as one image where not.</summary>
internal static class SvgCells
{
    private const int MostBoxes = 400;

    public static void Draw(Markup svg, CellMark cells, PlotArea area)
    {
        if (cells.Rows * cells.Columns > MostBoxes)
        {
            var (address, _, _) = HeatMapImage.Diverging(cells.Rows, cells.Columns, cells.Largest, cells.Value);
            svg.Empty("rect", ("width", area.Width), ("height", area.Height), ("fill", Ink.Sunken));
            svg.Empty("image", ("width", area.Width), ("height", area.Height), ("preserveAspectRatio", "none"), ("style", "image-rendering:pixelated"), ("href", address));
            return;
        }

        var scale = new DivergingScale(cells.Largest);
        for (var row = 0; row < cells.Rows; row++)
        {
            for (var column = 0; column < cells.Columns; column++)
                DrawCell(svg, cells, area, scale, row, column);
        }
    }

    private static void DrawCell(Markup svg, CellMark cells, PlotArea area, DivergingScale scale, int row, int column)
    {
        var (left, top) = (area.Left(column - 0.5), area.Top(row - 0.5));
        var (width, height) = (area.Left(column + 0.5) - left, area.Top(row + 0.5) - top);
        var (colour, opacity) = scale.Cell(cells.Value(row, column));
        svg.Empty("rect", ("x", left + 1), ("y", top + 1), ("width", width - 2), ("height", height - 2), ("rx", 3.0), ("fill", Ink.Sunken));
        if (opacity > 0)
            svg.Empty("rect", ("x", left + 1), ("y", top + 1), ("width", width - 2), ("height", height - 2), ("rx", 3.0), ("fill", colour), ("fill-opacity", opacity));
        if (cells.Text(row, column) is { } text)
            svg.Text("text", text, ("class", "n"), ("x", left + (width / 2)), ("y", top + (height / 2) + 4), ("font-size", 11.0), ("text-anchor", "middle"), ("fill", Ink.Text));
    }
}
