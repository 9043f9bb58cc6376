using MiniFlow.Lab.Views;

namespace MiniFlow.Lab;

/// <content>How numbers are distributed.</content>
public static partial class Plot
{
    /// <summary>How often which values occur: the range is cut into equal bins, and each bar counts one.</summary>
    /// <param name="values">A tensor of any shape; what is not finite is left out and counted below the chart.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="bins">How many bars.</param>
    /// <param name="x">What the values are.</param>
    public static Chart Histogram(Tensor values, string? title = null, int bins = 30, string x = "value")
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var data = new TensorData(values);
        var counts = BinnedCounts.Of(data.Values, data.Statistics.Minimum, data.Statistics.Maximum, bins);
        return new Chart(new ChartModel
        {
            Title = title,
            Caption = $"{data.Heading}, {data.Statistics.Summary}",
            X = new AxisModel { Label = x },
            Y = new AxisModel { Label = "count", Bounds = data.Statistics.HasFinite ? null : (0, 1) },
            Height = 180,
            Marks = [new BarMark(counts.Edges, counts.Counts)],
            Twin = counts.ToTable(x),
            Sketch = Sparkline.Of(counts.Counts),
        });
    }

    /// <summary>Histograms one behind the other, as a distribution changes over time: the latest in front.</summary>
    /// <param name="times">Steps with the values that there were then: <c>[(0, first), (100, second)]</c>.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="bins">How many bins each is cut into.</param>
    /// <param name="x">What the values are.</param>
    /// <param name="y">What is counted from row to row.</param>
    public static Chart Ridge(IReadOnlyList<(double Step, Tensor Values)> times, string? title = null, int bins = 60, string x = "value", string y = "step")
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        return new Chart(RidgeModel.Of([.. times.Select(time => (time.Step, new TensorData(time.Values)))], title, bins, x, y));
    }
}
