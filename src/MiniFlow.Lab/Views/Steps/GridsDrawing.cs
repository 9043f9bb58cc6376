namespace MiniFlow.Lab.Views;

/// <summary>Draws matrices side by side with the signs between them.</summary>
internal static class GridsDrawing
{
    private const double SignWidth = 20;
    private const double NameHeight = 18;
    private const int MostCells = 6;

    // Beside a wide graph the numbers may become a little smaller before one has to scroll.
    private const double SmallestZoom = 0.8;

    public static void Draw(Markup html, GridsLine line)
    {
        var grids = line.Grids.Select(grid => new NumberGrid(
            grid.Data.Rows,
            grid.Data.Columns,
            (row, column) => grid.Data[0, row, column],
            new DivergingScale(grid.Data.Statistics.Largest),
            Numbers.Brief,
            MostCells,
            size: 11)).ToArray();
        var nameWidths = line.Grids.Select(grid => TextWidth.Of(grid.Name, 11.5)).ToArray();
        var height = grids.Max(grid => grid.Height) + NameHeight;
        var width = 0.0;
        for (var index = 0; index < grids.Length; index++)
            width += Math.Max(grids[index].Width, nameWidths[index]) + (line.Grids[index].Sign.Length > 0 ? SignWidth : 0) + 4;

        using (html.Open("div", ("class", "mf-scroll")))
        using (html.Open("svg", ("role", "img"), ("width", Math.Ceiling(width + 2)), ("height", Math.Ceiling(height + 2)), ("viewBox", $"0 0 {Math.Ceiling(width + 2)} {Math.Ceiling(height + 2)}"), ("style", $"max-width:100%;min-width:{Math.Ceiling(width * SmallestZoom)}px;height:auto")))
        {
            html.Text("title", string.Join(" ", line.Grids.Select(grid => $"{grid.Sign} {grid.Name} {TensorSketch.Text(grid.Data)}")).Trim());
            var x = 1.0;
            for (var index = 0; index < grids.Length; index++)
            {
                var column = Math.Max(grids[index].Width, nameWidths[index]);
                if (line.Grids[index].Sign is { Length: > 0 } sign)
                {
                    html.Text("text", sign, ("x", x + (SignWidth / 2)), ("y", NameHeight + ((height - NameHeight) / 2) + 5), ("font-size", 14.0), ("text-anchor", "middle"), ("fill", Ink.Muted));
                    x += SignWidth;
                }

                html.Text("text", line.Grids[index].Name, ("x", x + (column / 2)), ("y", 12.0), ("font-size", 11.5), ("text-anchor", "middle"), ("fill", Ink.Muted));
                grids[index].Draw(html, x + ((column - grids[index].Width) / 2), NameHeight + ((height - NameHeight - grids[index].Height) / 2), line.Grids[index].IsLit);
                x += column + 4;
            }
        }
    }
}
