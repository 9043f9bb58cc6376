namespace MiniFlow.Grading.Input;

/// <summary>What lies in a folder of submissions.</summary>
/// <param name="Students">Everybody who handed something in or is on the roster, in order.</param>
/// <param name="Files">The notebooks.</param>
/// <param name="Strays">Files that could not be taken for anybody's submission: a sentence each, for the instructor.</param>
public sealed record SubmissionSet(IReadOnlyList<string> Students, IReadOnlyList<SubmittedFile> Files, IReadOnlyList<string> Strays);
