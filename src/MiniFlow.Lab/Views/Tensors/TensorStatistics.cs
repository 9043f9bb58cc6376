namespace MiniFlow.Lab.Views;

/// <summary>Smallest, largest, mean and standard deviation (of the population) of the finite numbers of a tensor, and
/// how many are not finite.</summary>
internal sealed class TensorStatistics
{
    public TensorStatistics(ReadOnlySpan<double> values)
    {
        var (minimum, maximum, sum, count) = (double.PositiveInfinity, double.NegativeInfinity, 0.0, 0);
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
                continue;
            minimum = Math.Min(minimum, value);
            maximum = Math.Max(maximum, value);
            sum += value;
            count++;
        }

        NotFinite = values.Length - count;
        HasFinite = count > 0;
        if (count == 0)
            return;

        // A second pass: squares of distances from the mean are right also where the mean is large against them.
        var (mean, squares) = (sum / count, 0.0);
        foreach (var value in values)
        {
            if (double.IsFinite(value))
                squares += (value - mean) * (value - mean);
        }

        (Minimum, Maximum, Deviation) = (minimum, maximum, Math.Sqrt(squares / count));
        // What rounding has left of a zero is not worth a reader's time.
        Mean = Math.Abs(mean) < 1e-6 * Largest ? 0 : mean;
    }

    public double Minimum { get; }

    public double Maximum { get; }

    public double Mean { get; }

    public double Deviation { get; }

    /// <summary>Whether there is a finite number at all; without one, everything else here is 0.</summary>
    public bool HasFinite { get; }

    /// <summary>How many are NaN or infinite.</summary>
    public int NotFinite { get; }

    /// <summary>The largest magnitude: what the colour scale ends at.</summary>
    public double Largest => Math.Max(Math.Abs(Minimum), Math.Abs(Maximum));

    /// <summary>What the colour scale of a picture with many numbers ends at: three deviations, so that one outlier does
    /// not make everything else pale.</summary>
    public double Usual => Math.Min(Largest, Math.Abs(Mean) + (3 * Deviation));

    /// <summary>For instance <c>-0.31 to 2.2, mean 0.02 ± 0.4</c>.</summary>
    public string Summary
    {
        get
        {
            if (!HasFinite)
                return NotFinite == 0 ? "no elements" : NotFinite == 1 ? "not finite" : $"all {Numbers.Count(NotFinite)} not finite";
            var range = $"{Numbers.Brief(Minimum)} to {Numbers.Brief(Maximum)}, mean {Numbers.Brief(Mean)} ± {Numbers.Brief(Deviation)}";
            return NotFinite == 0 ? range : $"{range}, {Numbers.Count(NotFinite)} not finite";
        }
    }
}
