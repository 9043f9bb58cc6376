namespace MiniFlow.Lab.Views;

/// <summary>Smallest, largest, mean and standard deviation (of the population) of the finite numbers of a tensor, and
/// how many are not finite.</summary>
internal sealed class TensorStatistics
{
    public TensorStatistics(ReadOnlySpan<double> values)
    {
        var (minimum, maximum, mean, squares, count) = (double.PositiveInfinity, double.NegativeInfinity, 0.0, 0.0, 0);
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
            {
                NotFinite++;
                continue;
            }

            minimum = Math.Min(minimum, value);
            maximum = Math.Max(maximum, value);
            // Welford's update: stable also where the mean is large against the spread.
            count++;
            var distance = value - mean;
            mean += distance / count;
            squares += distance * (value - mean);
        }

        if (count == 0)
            return;
        (Minimum, Maximum, Mean, Deviation) = (minimum, maximum, mean, Math.Sqrt(squares / count));
    }

    public double Minimum { get; }

    public double Maximum { get; }

    public double Mean { get; }

    public double Deviation { get; }

    /// <summary>How many are NaN or infinite.</summary>
    public int NotFinite { get; }

    /// <summary>The largest magnitude: what the colour scale ends at.</summary>
    public double Largest => Math.Max(Math.Abs(Minimum), Math.Abs(Maximum));

    /// <summary>For instance <c>-0.31 to 2.2, mean 0.02 ± 0.4</c>.</summary>
    public string Summary
    {
        get
        {
            var range = $"{Numbers.Brief(Minimum)} to {Numbers.Brief(Maximum)}, mean {Numbers.Brief(Mean)} ± {Numbers.Brief(Deviation)}";
            return NotFinite == 0 ? range : $"{range}, {Numbers.Count(NotFinite)} not finite";
        }
    }
}
