namespace MiniFlow.Lab.Checks;

/// <summary>Finds the known mistake behind wrong numbers. A wrong name is worse than none: a mistake counts only if it
/// gives the very numbers that were observed.</summary>
internal sealed class Recognition
{
    private readonly IReadOnlyList<Judged> judged;
    private readonly List<(Misconception Mistake, Observation[] Predicted)> candidates = [];

    private Recognition(IReadOnlyList<Judged> judged) => this.judged = judged;

    /// <summary>The mistake that explains what was observed, its sentence completed where it explains it only in part;
    /// <c>null</c> when none does.</summary>
    public static Misconception? Find(IReadOnlyList<Misconception> misconceptions, IReadOnlyList<Judged> judged)
    {
        var recognition = new Recognition(judged);
        return recognition.Whole(misconceptions) ?? recognition.BesidesOverflow() ?? recognition.InSomeParts() ?? recognition.AmongOthers();
    }

    // The same numbers in every case, or a probe that is sure.
    private Misconception? Whole(IReadOnlyList<Misconception> misconceptions)
    {
        foreach (var mistake in misconceptions)
        {
            if (mistake.Probe is { } probe && probe(judged))
                return mistake;
            if (mistake.Wrong is not { } wrong)
                continue;
            var predicted = judged.Select(one => wrong.Observe(one.Case)).ToArray();
            if (Cases.All(i => Likeness.Alike(judged[i].Observed, predicted[i], Tolerance(i))))
                return mistake;
            candidates.Add((mistake, predicted));
        }

        return null;
    }

    // Whoever forgets to subtract the maximum can make another mistake as well: look for it where nothing overflows.
    private Misconception? BesidesOverflow()
    {
        var finite = Cases.Where(i => Likeness.IsFinite(judged[i].Observed)).ToArray();
        if (finite.Length == judged.Count || finite.Length < 3 || finite.All(i => judged[i].Passed))
            return null;
        var found = candidates.Find(one => finite.All(i => Likeness.Alike(judged[i].Observed, one.Predicted[i], Tolerance(i)))).Mistake;
        return found is null ? null : found with { Sentence = found.Sentence + " Beyond that, large inputs overflow: the result is not a number." };
    }

    // Everything that is wrong is as the mistake predicts, and the mistake would have made more of it: it was made for one
    // gradient and not for another. The closest one is the one that predicts the least beyond. What a mistake leaves behind where
    // it stops is no prediction.
    private Misconception? InSomeParts()
    {
        if (judged.Any(one => one.Observed.Trouble is not null))
            return null;

        // Where nodes of the student's stand one upon another, the parts mix.
        var single = Cases.Where(i => judged[i].Case.Wiring <= Wiring.TwoConsumers).ToArray();
        if (single.All(i => judged[i].Passed))
            return null;
        var found = candidates
            .Where(one => single.All(i => Parts.All(part => IsRight(i, part) || (one.Predicted[i].Trouble is null && Matches(one.Predicted, i, part)))))
            .OrderBy(one => single.Sum(i => Parts.Count(part => IsRight(i, part) && !Matches(one.Predicted, i, part))))
            .Select(one => one.Mistake)
            .FirstOrDefault();
        if (found is null)
            return null;
        var wrong = single.SelectMany(i => judged[i].Differences).Select(difference => difference.Part).Distinct().ToArray();
        return found with { Sentence = $"In {Words.List(wrong)}: {found.Sentence}" };
    }

    // The parts in which the mistake shows are all exactly as it predicts; others are wrong for other reasons.
    private Misconception? AmongOthers()
    {
        if (judged.Any(one => one.Observed.Trouble is not null))
            return null;
        var found = candidates
            .Where(one => one.Predicted.All(predicted => predicted.Trouble is null))
            .Select(one => (one.Mistake, Weight: Parts.Sum(part => Weight(one.Predicted, part))))
            .Where(one => one.Weight > 0)
            .OrderByDescending(one => one.Weight)
            .Select(one => one.Mistake)
            .FirstOrDefault();
        return found is null ? null : found with { Sentence = found.Sentence + " There is more than this." };
    }

    private IEnumerable<int> Cases => Enumerable.Range(0, judged.Count);

    private IEnumerable<int> Parts => Enumerable.Range(-1, 1 + judged.Max(one => one.Observed.Gradients.Count));

    private double Tolerance(int i) => judged[i].Case.Tolerance;

    private bool IsRight(int i, int part) => Likeness.SamePart(judged[i].Observed, judged[i].Expected, part, Tolerance(i));

    private bool Matches(Observation[] predicted, int i, int part) => Likeness.SamePart(judged[i].Observed, predicted[i], part, Tolerance(i));

    // In how many cases the mistake shows in this part; far below zero when it should show and does not.
    private double Weight(Observation[] predicted, int part)
    {
        var shows = Cases.Count(i => !Likeness.SamePart(predicted[i], judged[i].Expected, part, Tolerance(i)));
        return shows > 0 && !Cases.All(i => Matches(predicted, i, part)) ? double.NegativeInfinity : shows;
    }
}
