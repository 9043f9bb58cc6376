namespace MiniFlow.Lab.Checks;

/// <summary>Finds the known mistake behind wrong numbers.</summary>
internal static class Recognition
{
    /// <summary>The first mistake that gives what was observed on every case; failing that, one that explains a part of it (one
    /// gradient, say) on every case; <c>null</c> when none does. A wrong name is worse than none, so nothing is guessed.</summary>
    public static Misconception? Find(IReadOnlyList<Misconception> misconceptions, IReadOnlyList<Judged> judged)
    {
        var predicted = new Dictionary<Misconception, Observation[]>();
        foreach (var misconception in misconceptions)
        {
            if (misconception.Probe is { } probe && probe(judged))
                return misconception;
            if (misconception.Wrong is not { } wrong)
                continue;
            var observations = judged.Select(one => wrong.Observe(one.Case)).ToArray();
            if (judged.Zip(observations).All(pair => Alike(pair.First.Observed, pair.Second, pair.First.Case.Tolerance)))
                return misconception;
            predicted[misconception] = observations;
        }

        return WithOverflow(misconceptions, judged, predicted) ?? InPart(misconceptions, judged, predicted);
    }

    // Whoever forgets to subtract the maximum can make another mistake as well: look for it where nothing overflows.
    private static Misconception? WithOverflow(
        IReadOnlyList<Misconception> misconceptions, IReadOnlyList<Judged> judged, Dictionary<Misconception, Observation[]> predicted)
    {
        var finite = Enumerable.Range(0, judged.Count).Where(i => IsFinite(judged[i].Observed)).ToArray();
        if (finite.Length == judged.Count || finite.Length < 3)
            return null;
        var found = misconceptions.FirstOrDefault(misconception => predicted.TryGetValue(misconception, out var observations)
            && finite.All(i => Alike(judged[i].Observed, observations[i], judged[i].Case.Tolerance))
            && finite.Any(i => !judged[i].Passed));
        return found is null ? null : found with { Sentence = found.Sentence + " Beyond that, large inputs overflow: the result is not a number." };
    }

    private static Misconception? InPart(
        IReadOnlyList<Misconception> misconceptions, IReadOnlyList<Judged> judged, Dictionary<Misconception, Observation[]> predicted)
    {
        var found = misconceptions
            .Where(predicted.ContainsKey)
            .Select(misconception => (misconception, Weight: ExplainedParts(judged, predicted[misconception])))
            .Where(candidate => candidate.Weight > 0)
            .OrderByDescending(candidate => candidate.Weight)
            .Select(candidate => candidate.misconception)
            .FirstOrDefault();
        return found is null ? null : found with { Sentence = found.Sentence + " There is more than this." };
    }

    private static bool IsFinite(Observation observed) =>
        observed.Trouble?.Kind != TroubleKind.NotFinite
        && (observed.Value is not { } value || Comparison.NumbersOf(value).All(double.IsFinite));

    private static bool Alike(Observation observed, Observation predicted, double tolerance)
    {
        if (observed.Trouble is { } trouble)
            return predicted.Trouble?.Kind == trouble.Kind && (trouble.Kind is not (TroubleKind.WrongShape or TroubleKind.NoGradient) || HaveSameGradients(observed, predicted, tolerance));
        return predicted.Trouble is null
            && Same(predicted.Value, observed.Value, tolerance)
            && HaveSameGradients(observed, predicted, tolerance)
            && observed.ChangedInputs.SequenceEqual(predicted.ChangedInputs)
            && observed.ChangedUpstream == predicted.ChangedUpstream;
    }

    private static bool HaveSameGradients(Observation observed, Observation predicted, double tolerance) =>
        observed.Gradients.Count == predicted.Gradients.Count
        && observed.Gradients.Zip(predicted.Gradients).All(pair => Same(pair.Second, pair.First, tolerance));

    // In how many cases the mistake shows in parts (value, a gradient) that are all exactly as it predicts; 0 when a part is not.
    private static int ExplainedParts(IReadOnlyList<Judged> judged, Observation[] predicted)
    {
        if (judged.Any(one => one.Observed.Trouble is not null) || predicted.Any(one => one.Trouble is not null))
            return 0;
        var weight = 0;
        var parts = judged.Max(one => one.Observed.Gradients.Count);
        for (var part = -1; part < parts; part++)
        {
            var cases = judged.Select((one, i) => (
                Target: Part(one.Expected, part), Observed: Part(one.Observed, part), Wrong: Part(predicted[i], part), one.Case.Tolerance)).ToArray();
            var shows = cases.Count(one => !Same(one.Target, one.Wrong, one.Tolerance));
            if (shows > 0 && !cases.All(one => Same(one.Wrong, one.Observed, one.Tolerance)))
                return 0;
            weight += shows;
        }

        return weight;
    }

    private static Tensor? Part(Observation observation, int part) =>
        part < 0 ? observation.Value : part < observation.Gradients.Count ? observation.Gradients[part] : null;

    private static bool Same(Tensor? predicted, Tensor? observed, double tolerance)
    {
        if (predicted is null || observed is null)
            return predicted is null && observed is null;
        return Comparison.HaveSameShape(predicted, observed)
            && Comparison.NumbersOf(predicted).Zip(Comparison.NumbersOf(observed)).All(pair =>

                // Overflow ends in NaN or in infinity depending on the order of operations: the same mistake either way.
                !double.IsFinite(pair.First) ? !double.IsFinite(pair.Second) : Comparison.Agree(pair.First, pair.Second, tolerance));
    }
}
