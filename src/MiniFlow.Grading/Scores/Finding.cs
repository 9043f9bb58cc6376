namespace MiniFlow.Grading.Scores;

/// <summary>Something that was noticed about a submission, for its student and for the instructor to read.</summary>
/// <param name="Kind">How grave it is.</param>
/// <param name="Sentence">What was found and what was made of it. Text from the submission in it is not to be trusted: encode it.</param>
/// <param name="Exercise">The exercise that it concerns; <c>null</c> for the whole notebook.</param>
public sealed record Finding(FindingKind Kind, string Sentence, string? Exercise = null);
