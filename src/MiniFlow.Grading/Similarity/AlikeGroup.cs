namespace MiniFlow.Grading.Similarity;

/// <summary>Answers of the same unusual shape.</summary>
/// <param name="Chapter">The chapter.</param>
/// <param name="Exercise">The exercise.</param>
/// <param name="Students">Whose answers they are, at least two.</param>
/// <param name="Likeness">How alike the closest two are: the weight of what both have, of the weight of what either has; 1 for the same shape.</param>
public sealed record AlikeGroup(string Chapter, string Exercise, IReadOnlyList<string> Students, double Likeness);
