namespace MiniFlow.Lab.Views;

/// <summary>A ridge: a row for each time, each row's histogram an area that may rise into the rows behind it.</summary>
internal static class RidgeModel
{
    private const int MostRows = 24;
    private const double RowHeight = 18;
    private const double HighestRows = 2.6;

    public static ChartModel Of(IReadOnlyList<(double Step, TensorData Data)> times, string? title, int bins, string x, string y)
    {
        var shown = Thinning.Evenly(times, MostRows);
        var finite = shown.Select(time => time.Data.Statistics).Where(statistics => statistics.HasFinite).ToArray();
        var low = finite.Select(statistics => statistics.Minimum).DefaultIfEmpty(0).Min();
        var high = finite.Select(statistics => statistics.Maximum).DefaultIfEmpty(1).Max();
        var rows = shown.Select(time => BinnedCounts.Of(time.Data.Values, low, high, bins)).ToArray();
        var largest = Math.Max(1, rows.SelectMany(row => row.Counts).DefaultIfEmpty(0).Max());
        var every = Math.Max(1, (int)Math.Ceiling(shown.Count / 8.0));
        return new ChartModel
        {
            Title = title,
            Caption = Caption(shown),
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

    private static AreaMark Area(BinnedCounts row, double level, double largest)
    {
        var middles = row.Counts.Select((_, bin) => (row.Edges[bin] + row.Edges[bin + 1]) / 2);
        return new AreaMark(
            [row.Edges[0], .. middles, row.Edges[^1]],
            [level, .. row.Counts.Select(count => level + (count / largest * HighestRows)), level],
            level);
    }

    private static string? Caption(IReadOnlyList<(double Step, TensorData Data)> shown)
    {
        var (left, all) = (shown.Sum(time => (long)time.Data.Statistics.NotFinite), shown.Sum(time => (long)time.Data.Size));
        return left == 0 ? null : $"Not drawn, because not finite: {Numbers.Count(left)} of {Numbers.Count(all)} values.";
    }

    private static IReadOnlyList<string> Row((double Step, TensorData Data) time) => !time.Data.Statistics.HasFinite ? [Numbers.Short(time.Step), "–", "–", "–", "–"] :
    [
        Numbers.Short(time.Step), Numbers.Short(time.Data.Statistics.Minimum), Numbers.Short(time.Data.Statistics.Mean),
        Numbers.Short(time.Data.Statistics.Deviation), Numbers.Short(time.Data.Statistics.Maximum),
    ];
}
