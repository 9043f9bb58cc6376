namespace MiniFlow.Grading.Scores;

/// <summary>Points from groups of cases.</summary>
public static class Credit
{
    // What a teacher would write under an answer.
    private const double Step = 0.25;

    /// <summary>The share of groups that are right, of the points, rounded down to a quarter of a point: <c>⌊4·points·right/groups⌋/4</c>. All groups give all points.</summary>
    public static double Of(double points, IReadOnlyList<GroupScore> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var right = groups.Count(group => group.Passed);
        if (right == groups.Count)
            return groups.Count == 0 ? 0 : points;
        return Math.Floor(points * right / groups.Count / Step) * Step;
    }
}
