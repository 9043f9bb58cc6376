namespace MiniFlow.Lab.Views;

/// <summary>How many values fall into each of some equal bins.</summary>
internal sealed record BinnedCounts(double[] Edges, double[] Counts)
{
    /// <summary>Bins over a range; a value at its upper end is in the last bin, one that is not finite in none.</summary>
    public static BinnedCounts Of(IEnumerable<double> values, double low, double high, int bins)
    {
        (low, high) = DrawnRange.Widen(low, high);
        var counts = new double[bins];
        foreach (var value in values)
        {
            if (value >= low && value <= high)
                counts[Math.Min(bins - 1, (int)((value - low) / (high - low) * bins))]++;
        }

        return new BinnedCounts([.. Enumerable.Range(0, bins + 1).Select(edge => low + ((high - low) * edge / bins))], counts);
    }

    public Table ToTable(string x) => new(
        "The same as a table",
        [$"{x} from", "to", "count"],
        [.. Counts.Select((count, bin) => (IReadOnlyList<string>)[Numbers.Short(Edges[bin]), Numbers.Short(Edges[bin + 1]), Numbers.Count((long)count)])]);
}
