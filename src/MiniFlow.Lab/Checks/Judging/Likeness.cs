namespace MiniFlow.Lab.Checks;

/// <summary>Whether what a known mistake gives is what was observed.</summary>
internal static class Likeness
{
    /// <summary>Whether two observations agree in everything that can be seen from outside.</summary>
    public static bool Alike(Observation observed, Observation predicted, double tolerance)
    {
        if (observed.Trouble is { } trouble)
            return predicted.Trouble?.Kind == trouble.Kind && (!LeavesNumbers(trouble) || HaveSameNumbers(observed, predicted, tolerance));
        return predicted.Trouble is null
            && HaveSameNumbers(observed, predicted, tolerance)
            && observed.ChangedInputs.SequenceEqual(predicted.ChangedInputs)
            && observed.ChangedUpstream == predicted.ChangedUpstream;
    }

    /// <summary>Whether a part (-1 for the value, else the number of an input's gradient) is the same in both.</summary>
    public static bool SamePart(Observation observed, Observation predicted, int part, double tolerance) =>
        Same(Part(predicted, part), Part(observed, part), tolerance);

    /// <summary>Whether nothing is NaN or infinite.</summary>
    public static bool IsFinite(Observation observed) =>
        observed.Trouble?.Kind != TroubleKind.NotFinite
        && (observed.Value is not { } value || Comparison.NumbersOf(value).All(double.IsFinite));

    private static bool LeavesNumbers(Trouble trouble) => trouble.Kind is TroubleKind.WrongShape or TroubleKind.NoGradient;

    private static bool HaveSameNumbers(Observation observed, Observation predicted, double tolerance)
    {
        if (observed.Gradients.Count != predicted.Gradients.Count)
            return false;
        for (var part = -1; part < observed.Gradients.Count; part++)
        {
            if (!SamePart(observed, predicted, part, tolerance))
                return false;
        }

        return true;
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
