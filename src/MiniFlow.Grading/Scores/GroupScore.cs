namespace MiniFlow.Grading.Scores;

/// <summary>Credit for a group of cases.</summary>
/// <param name="Name">What the cases have in common, as words that follow "right in".</param>
/// <param name="Passed">Whether all of them are right.</param>
public sealed record GroupScore(string Name, bool Passed);
