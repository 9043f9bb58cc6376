using MiniFlow.Grading.Scores;

namespace MiniFlow.Grading.Repair;

/// <summary>A submission as far as it could be read.</summary>
/// <param name="Cells">Its cells, in order.</param>
/// <param name="Findings">What was noticed on the way.</param>
public sealed record SubmittedNotebook(IReadOnlyList<SubmittedCell> Cells, IReadOnlyList<Finding> Findings)
{
    /// <summary>The chapter that it says it is: <c>03</c>; <c>null</c> when it does not say.</summary>
    public string? Chapter { get; init; }

    /// <summary>Whether it can be graded at all.</summary>
    public bool IsReadable => !Findings.Any(finding => finding.Kind == FindingKind.Unreadable);

    /// <summary>One that cannot be read, and why.</summary>
    public static SubmittedNotebook Unreadable(string sentence) => new([], [new Finding(FindingKind.Unreadable, sentence)]);
}
