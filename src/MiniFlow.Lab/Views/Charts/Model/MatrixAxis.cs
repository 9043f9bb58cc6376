namespace MiniFlow.Lab.Views;

/// <summary>Axes and table of a matrix.</summary>
internal static class MatrixAxis
{
    private const int MostTicks = 12;
    private const int MostTwin = 12;

    /// <summary>An axis over the indices 0 to count - 1, each named, or, without names, numbered every few.</summary>
    public static AxisModel Of(int count, IReadOnlyList<string>? names, bool isReversed)
    {
        var every = names is null ? Math.Max(1, (int)Math.Ceiling((double)count / MostTicks)) : 1;
        return new AxisModel
        {
            IsReversed = isReversed,
            HasGrid = false,
            Bounds = (-0.5, count - 0.5),
            Ticks = [.. Enumerable.Range(0, count).Where(index => index % every == 0).Select(index => ((double)index, Name(names, index)))],
        };
    }

    /// <summary>The numbers, cut where there are many.</summary>
    public static Table Twin(TensorData data, IReadOnlyList<string>? rows, IReadOnlyList<string>? columns)
    {
        var (shownRows, shownColumns) = (Cut.Indices(data.Rows, MostTwin), Cut.Indices(data.Columns, MostTwin));
        return new Table(
            "The same as a table",
            ["", .. shownColumns.Select(column => column < 0 ? "…" : Name(columns, column))],
            [.. shownRows.Select(row => (IReadOnlyList<string>)[row < 0 ? "…" : Name(rows, row), .. shownColumns.Select(column => row < 0 || column < 0 ? "…" : Numbers.Short(data[0, row, column]))])]);
    }

    private static string Name(IReadOnlyList<string>? names, int index) => names is not null && index < names.Count ? TextWidth.Shorten(names[index], 18) : $"{index}";
}
