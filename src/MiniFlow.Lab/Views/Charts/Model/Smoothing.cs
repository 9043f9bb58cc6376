namespace MiniFlow.Lab.Views;

/// <summary>A moving average that forgets: <c>sₜ = w·sₜ₋₁ + (1 - w)·vₜ</c>, divided by <c>1 - wᵗ</c> so that it does not start
/// at zero (D. Kingma and J. Ba, "Adam", 2015, section 3, for the same correction).</summary>
internal static class Smoothing
{
    /// <summary>The smoothed values; the same where <paramref name="weight"/> is 0. What is not finite stays, and is not averaged.</summary>
    public static IReadOnlyList<double> Of(IReadOnlyList<double> values, double weight)
    {
        if (weight == 0)
            return values;
        var smoothed = new double[values.Count];
        var (sum, share) = (0.0, 0.0);
        for (var index = 0; index < values.Count; index++)
        {
            if (!double.IsFinite(values[index]))
            {
                smoothed[index] = values[index];
                continue;
            }

            sum = (weight * sum) + ((1 - weight) * values[index]);
            share = (weight * share) + (1 - weight);
            smoothed[index] = sum / share;
        }

        return smoothed;
    }
}
