namespace MiniFlow.Lab.Checks;

/// <summary>A grid as lines of text, its columns aligned at the right; a star before a number that differs from its target.</summary>
internal static class GridText
{
    public static string[] Of(Tensor tensor, Tensor? target = null, double tolerance = 0)
    {
        var grid = new Grid(tensor);
        var targets = target is not null && Comparison.HaveSameShape(target, tensor) ? new Grid(target) : null;
        var cells = new string[grid.ShownRows, grid.ShownColumns];
        var widths = new int[grid.ShownColumns];
        for (var row = 0; row < grid.ShownRows; row++)
        {
            for (var column = 0; column < grid.ShownColumns; column++)
            {
                cells[row, column] = Cell(grid[row, column], targets?[row, column], tolerance);
                widths[column] = Math.Max(widths[column], cells[row, column].Length);
            }
        }

        var lines = new List<string>();
        for (var row = 0; row < grid.ShownRows; row++)
        {
            var numbers = widths.Select((width, column) => cells[row, column].PadLeft(width));
            lines.Add($"[ {string.Join("  ", numbers)}{(grid.ShownColumns < grid.Columns ? "  …" : "")} ]");
        }

        if (grid.ShownRows < grid.Rows)
            lines.Add("  …");
        return lines.Count == 0 ? ["[ ]"] : [.. lines];
    }

    private static string Cell(double number, double? target, double tolerance) =>
        target is { } expected && !Comparison.Agree(expected, number, tolerance) ? "*" + Grid.Format(number, expected) : Grid.Format(number);
}
