using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Exercises.Chapter13;

/// <summary>What was recorded under a tag: steps and values, in the order in which they were written.</summary>
internal sealed record Recording(double[] Steps, double[] Values)
{
    /// <summary>How many there are.</summary>
    public int Count => Steps.Length;

    /// <summary>What an observation holds under a tag; without one, under any.</summary>
    public static Recording Of(Observation observed, string? tag)
    {
        if (observed.Value is not { Rank: 2 } scalars || observed.Names is not { } names)
            return new Recording([], []);
        var rows = Enumerable.Range(0, names.Count).Where(row => tag is null || names[row] == tag).ToArray();
        return new Recording([.. rows.Select(row => (double)scalars[row, 0])], [.. rows.Select(row => (double)scalars[row, 1])]);
    }

    /// <summary>Whether the values are first, first·ratio, first·ratio², ….</summary>
    public bool Follows(double first, double ratio) => Count > 0
        && Enumerable.Range(0, Count).All(i => Comparison.Agree(first * Math.Pow(ratio, i), Values[i], 1e-4));

    /// <summary>Whether each value is the one before times the same ratio.</summary>
    public bool IsGeometric => Count > 2 && Values[0] != 0 && Follows(Values[0], Values[1] / Values[0]);
}
