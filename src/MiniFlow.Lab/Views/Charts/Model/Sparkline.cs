namespace MiniFlow.Lab.Views;

/// <summary>A line of values as a row of blocks for a terminal: ▇▅▃▂▁.</summary>
internal static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>At most <paramref name="width"/> characters, each the mean of its stretch; a space where nothing is finite.</summary>
    public static string Of(IReadOnlyList<double> values, int width = 48)
    {
        var count = Math.Min(width, values.Count);
        var means = new double[count];
        for (var place = 0; place < count; place++)
        {
            var (start, end) = ((int)((long)place * values.Count / count), (int)((long)(place + 1) * values.Count / count));
            var finite = Enumerable.Range(start, end - start).Select(index => values[index]).Where(double.IsFinite).ToArray();
            means[place] = finite.Length == 0 ? double.NaN : finite.Average();
        }

        var (low, high) = (means.Where(double.IsFinite).DefaultIfEmpty(0).Min(), means.Where(double.IsFinite).DefaultIfEmpty(0).Max());
        return string.Concat(means.Select(mean => !double.IsFinite(mean) ? ' ' : high == low ? Blocks[3] : Blocks[(int)Math.Round((mean - low) / (high - low) * 7)]));
    }
}
