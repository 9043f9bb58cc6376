namespace MiniFlow.Lab.Checks;

/// <summary>Sorts judged cases into the groups that partial credit goes by. A group without a case is left out.</summary>
internal static class CaseGroups
{
    private const double Large = 500;
    private const double Small = 1e-9;

    /// <summary>A node: forward pass, backward pass, graphs in which a node is shared or runs again, numbers that overflow.</summary>
    public static IReadOnlyList<CaseGroup> OfNode(IReadOnlyList<Judged> judged)
    {
        var plain = judged.Where(one => !IsExtreme(one.Case) && !IsShared(one.Case)).ToArray();
        return
        [
            .. Group("the forward pass", plain, HasRightValue),
            .. Group("the backward pass", plain, HasRightGradients),
            .. Group("graphs in which a node is shared, or runs again", [.. judged.Where(one => !IsExtreme(one.Case) && IsShared(one.Case))], one => one.Passed),
            .. Extreme(judged),
        ];
    }

    /// <summary>A function: numbers of ordinary size, numbers that overflow.</summary>
    public static IReadOnlyList<CaseGroup> OfFunction(IReadOnlyList<Judged> judged) =>
        [.. Group("numbers of ordinary size", [.. judged.Where(one => !IsExtreme(one.Case))], one => one.Passed), .. Extreme(judged)];

    /// <summary>Everything at once.</summary>
    public static IReadOnlyList<CaseGroup> OfAll(IReadOnlyList<Judged> judged) => [.. Group("all cases", judged, one => one.Passed)];

    private static IEnumerable<CaseGroup> Extreme(IReadOnlyList<Judged> judged) =>
        Group("very large and very small numbers", [.. judged.Where(one => IsExtreme(one.Case))], one => one.Passed);

    private static IEnumerable<CaseGroup> Group(string name, IReadOnlyList<Judged> judged, Func<Judged, bool> passed) =>
        judged.Count == 0 ? [] : [new CaseGroup(name, judged.All(passed))];

    private static bool IsShared(Case @case) => @case.Wiring != Wiring.Plain || @case.EarlierInputs is not null;

    private static bool IsExtreme(Case @case) =>
        @case.Inputs.Any(input => input.Size <= 1000 && Comparison.NumbersOf(input).Any(number => Math.Abs(number) is >= Large or (> 0 and < Small)));

    // Whatever the backward pass came to.
    private static bool HasRightValue(Judged judged) =>
        judged.Observed.Value is { } value && judged.Observed.ChangedInputs.Count == 0 && Comparison.Agree(judged.Expected.Value, value, judged.Case.Tolerance);

    private static bool HasRightGradients(Judged judged) =>
        judged.Problem is null
        && judged.Observed.Gradients.Count == judged.Expected.Gradients.Count
        && judged.Expected.Gradients.Zip(judged.Observed.Gradients).All(pair =>
            pair.First is null || (pair.First.Shape == pair.Second?.Shape && Comparison.Agree(pair.First, pair.Second, judged.Case.Tolerance)));
}
