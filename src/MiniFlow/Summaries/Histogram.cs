namespace MiniFlow;

/// <summary>How some numbers are distributed: counts over buckets whose limits grow by a tenth from one to the next, from
/// ±10⁻¹² outwards, as TensorFlow's histogram summaries have them (core/lib/histogram/histogram.cc).</summary>
/// <param name="Min">The smallest number.</param>
/// <param name="Max">The largest number.</param>
/// <param name="Count">How many numbers there are.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="SumOfSquares">The sum of their squares.</param>
/// <param name="Limits">The upper limit of each bucket, rising; a bucket begins where the one before it ends.</param>
/// <param name="Counts">How many numbers fall into each bucket.</param>
public sealed record Histogram(
    double Min,
    double Max,
    double Count,
    double Sum,
    double SumOfSquares,
    IReadOnlyList<double> Limits,
    IReadOnlyList<double> Counts)
{
    private static readonly double[] AllLimits = MakeLimits();

    /// <summary>The histogram of some numbers. Empty buckets before the first and after the last filled one are left out, and
    /// within a run of empty ones only the last stays, which keeps the next one's lower limit right.</summary>
    /// <exception cref="DataException">A number is NaN or infinite.</exception>
    public static Histogram Of(ReadOnlySpan<double> values)
    {
        var counts = new double[AllLimits.Length];
        double min = double.PositiveInfinity, max = double.NegativeInfinity, sum = 0, squares = 0;
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
                throw new DataException($"A histogram needs finite numbers, and one of these is {value}. Look for the step at which it first appears.");
            counts[BucketOf(value)]++;
            min = Math.Min(min, value);
            max = Math.Max(max, value);
            sum += value;
            squares += value * value;
        }

        if (values.IsEmpty)
            (min, max) = (0, 0);

        var (limits, kept) = WithoutEmptyRuns(counts);
        return new Histogram(min, max, values.Length, sum, squares, limits, kept);
    }

    /// <summary>The first bucket whose limit lies above the value.</summary>
    private static int BucketOf(double value)
    {
        var found = Array.BinarySearch(AllLimits, value);
        return found >= 0 ? Math.Min(found + 1, AllLimits.Length - 1) : ~found;
    }

    private static (List<double> Limits, List<double> Counts) WithoutEmptyRuns(double[] counts)
    {
        List<double> limits = [], kept = [];
        var last = Array.FindLastIndex(counts, count => count > 0);
        var first = Math.Max(0, Array.FindIndex(counts, count => count > 0) - 1);
        for (var i = first; i <= last; i++)
        {
            var runGoesOn = counts[i] == 0 && counts[i + 1] == 0;
            if (runGoesOn)
                continue;
            limits.Add(AllLimits[i]);
            kept.Add(counts[i]);
        }

        return (limits, kept);
    }

    private static double[] MakeLimits()
    {
        List<double> positive = [];
        for (var limit = 1e-12; limit < 1e20; limit *= 1.1)
            positive.Add(limit);
        positive.Add(double.MaxValue);
        return [.. positive.Select(limit => -limit).Reverse(), 0, .. positive];
    }
}
