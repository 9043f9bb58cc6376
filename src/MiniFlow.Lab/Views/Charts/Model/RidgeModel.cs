namespace MiniFlow.Lab.Views;

/// <summary>A ridge: a row for each time, each row's histogram an area that may rise into the rows behind it.</summary>
internal static class RidgeModel
{
    private const int MostRows = 24;
    private const double RowHeight = 18;
    private const double HighestRows = 2.6;

    public static ChartModel Of(IReadOnlyList<(double Step, TensorData Data)> times, string? title, int bins, string x, string y)
    {
        var shown = Evenly(times);
        var low = shown.Select(time => time.Data.Statistics.Minimum).DefaultIfEmpty(0).Min();
        var high = shown.Select(time => time.Data.Statistics.Maximum).DefaultIfEmpty(1).Max();
        var rows = shown.Select(time => BinnedCounts.Of(time.Data.Values, low, high, bins)).ToArray();
        var largest = rows.SelectMany(row => row.Counts).DefaultIfEmpty(1).Max();
        var every = Math.Max(1, (int)Math.Ceiling(shown.Count / 8.0));
        return new ChartModel
        {
            Title = title,
            X = new AxisModel { Label = x },
            Y = new AxisModel
            {
                Label = y,
                HasGrid = false,
                Bounds = (-shown.Count + 0.6, HighestRows),
                Ticks = [.. shown.Select((time, row) => ((double)-row, Numbers.Pretty(time.Step))).Where((_, row) => row % every == 0)],
            },
            Width = 460,
            Height = (shown.Count + HighestRows) * RowHeight,
            Marks = [.. rows.Select((row, index) => Area(row, -index, largest))],
            Twin = new Table("The same as a table", [y, "smallest", "mean", "deviation", "largest"], [.. shown.Select(Row)]),
            Sketch = string.Join("\n", rows.Zip(shown, (row, time) => $"{Sparkline.Of(row.Counts, 40)}  {Numbers.Short(time.Step)}")),
        };
    }

    private static IReadOnlyList<(double Step, TensorData Data)> Evenly(IReadOnlyList<(double Step, TensorData Data)> times) =>
        times.Count <= MostRows ? times : [.. Enumerable.Range(0, MostRows).Select(row => times[(int)Math.Round((double)row * (times.Count - 1) / (MostRows - 1))])];

    private static AreaMark Area(BinnedCounts row, double level, double largest)
    {
        var middles = row.Counts.Select((_, bin) => (row.Edges[bin] + row.Edges[bin + 1]) / 2);
        return new AreaMark(
            [row.Edges[0], .. middles, row.Edges[^1]],
            [level, .. row.Counts.Select(count => level + (count / largest * HighestRows)), level],
            level);
    }

    private static IReadOnlyList<string> Row((double Step, TensorData Data) time) =>
    [
        Numbers.Short(time.Step), Numbers.Short(time.Data.Statistics.Minimum), Numbers.Short(time.Data.Statistics.Mean),
        Numbers.Short(time.Data.Statistics.Deviation), Numbers.Short(time.Data.Statistics.Maximum),
    ];
}
