namespace MiniFlow.Grading.Scores;

/// <summary>An adjustment and what it changed.</summary>
/// <param name="Exercise">The exercise, or <c>late</c>.</param>
/// <param name="Before">The points before, or the penalty in percent.</param>
/// <param name="After">Afterwards.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
public sealed record AppliedAdjustment(string Exercise, double Before, double After, string Reason, string By);
