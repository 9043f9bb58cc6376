namespace MiniFlow.Lab.Checks;

/// <summary>One case, what should have come back, what did, and where the two differ.</summary>
/// <param name="Case">The case.</param>
/// <param name="Expected">What the target gives.</param>
/// <param name="Observed">What the code under test gave.</param>
/// <param name="Differences">The parts that differ.</param>
/// <param name="Problem">A sentence for what is wrong without being a difference of numbers; <c>null</c> when nothing is.</param>
public sealed record Judged(
    Case Case, Observation Expected, Observation Observed, IReadOnlyList<Difference> Differences, string? Problem)
{
    /// <summary>Whether everything about the case is right.</summary>
    public bool Passed => Differences.Count == 0 && Problem is null;
}
