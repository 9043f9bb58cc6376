using MiniFlow.Lab.Exercises;

namespace MiniFlow.Lab.Checks;

/// <summary>Puts the cases that stand in a cell before the exercise's own. Whoever edits them can gain nothing: what is right is
/// computed, and only compared with what stands there.</summary>
internal static class VisibleCases
{
    /// <summary>All cases, and a remark when a visible one says something that is not so.</summary>
    public static (IReadOnlyList<Case> Cases, string? Remark) Join(Exercise exercise, IReadOnlyList<Case> visible, long seed)
    {
        var own = exercise.Cases(seed);
        if (exercise is not ComparedExercise compared)
            return (own, null);

        var cases = new List<Case>();
        string? remark = null;
        foreach (var one in visible.Where(one => one is not null).Select(compared.Complete))
        {
            var expected = TryObserve(compared, one);
            if (expected?.Trouble is not null || expected is null)
            {
                remark ??= $"A case in your check cell cannot be computed and was left out: {expected?.Trouble?.Sentence ?? "it has too few inputs."}";
                continue;
            }

            if (!SaysTheSame(one, expected))
                remark ??= "The numbers that stand in your check cell are not what comes out of its inputs; they were left aside.";
            cases.Add(one);
        }

        return ([.. cases, .. own], remark);
    }

    private static Observation? TryObserve(ComparedExercise exercise, Case @case)
    {
        try
        {
            return exercise.Target.Observe(@case);
        }
        catch (Exception)
        {
            return null;
        }
    }

    // Numbers in a cell are rounded for reading.
    private static bool SaysTheSame(Case @case, Observation expected)
    {
        var tolerance = Math.Max(@case.Tolerance, 1e-4);
        return (@case.Value is null || expected.Value is null || Comparison.Agree(expected.Value, @case.Value, tolerance))
            && @case.Gradients.Zip(expected.Gradients).All(pair =>
                pair.First is null || pair.Second is null || Comparison.Agree(pair.Second, pair.First, tolerance));
    }
}
