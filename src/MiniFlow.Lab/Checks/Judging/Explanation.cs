namespace MiniFlow.Lab.Checks;

/// <summary>The sentence for a mistake that nobody has listed: what is wrong, in which part, since when.</summary>
internal static class Explanation
{
    public static string Of(IReadOnlyList<Judged> judged, Judged smallest)
    {
        if (smallest.Differences.Count == 0)
            return InContext(judged, smallest, smallest.Problem ?? "This is not right yet.");
        var parts = smallest.Differences.Select(difference => difference.Part).ToArray();
        var first = smallest.Differences[0];
        var what = $"{Words.Capital(Words.List(parts))} {(parts.Length == 1 ? "is" : "are")} not right yet";
        var pattern = Pattern.Across(judged, first.Part) is { } always ? $": {(parts.Length == 1 ? "yours" : $"your {first.Part}")} {always}, in every case"
            : first.Pattern is { } words ? $": {(parts.Length == 1 ? "yours" : $"your {first.Part}")} {words}" : "";
        return smallest.Observed.Trouble is { } trouble ? InContext(judged, smallest, trouble.Sentence) : InContext(judged, smallest, $"{what}{pattern}.");
    }

    // Where most is right, the special thing about the failing case is half of the explanation.
    private static string InContext(IReadOnlyList<Judged> judged, Judged smallest, string sentence)
    {
        var passed = judged.Count(one => one.Passed);
        return passed == 0 || judged.Count < 3 ? sentence : $"Right in {passed} of {judged.Count} cases, but not for {smallest.Case.Name}. {sentence}";
    }
}
