namespace MiniFlow.Lab;

/// <summary>One line of a chart: a name and its values at evenly spaced places, <c>start + every · i</c>.</summary>
/// <param name="Name">What stands in the legend.</param>
/// <param name="Values">The values, in order; what is not finite breaks the line.</param>
/// <param name="Every">How far one value is from the next: 100 where an accuracy was measured every 100 steps.</param>
/// <param name="Start">Where the first value stands.</param>
public sealed record Curve(string Name, IReadOnlyList<double> Values, double Every = 1, double Start = 0)
{
    /// <summary>A name with values at 0, 1, 2, …: <c>("rate 0.1", losses)</c>.</summary>
    public static implicit operator Curve((string Name, IReadOnlyList<double> Values) pair) => new(pair.Name, pair.Values);

    /// <summary>A name with values at 0, 1, 2, ….</summary>
    public static implicit operator Curve((string Name, List<double> Values) pair) => new(pair.Name, pair.Values);

    /// <summary>A name with values at 0, 1, 2, ….</summary>
    public static implicit operator Curve((string Name, double[] Values) pair) => new(pair.Name, pair.Values);
}
