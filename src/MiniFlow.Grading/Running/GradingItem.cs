using MiniFlow.Grading.Input;
using MiniFlow.Grading.Judging;

namespace MiniFlow.Grading.Running;

/// <summary>One chapter of one student.</summary>
/// <param name="Student">The student.</param>
/// <param name="Assignment">The chapter.</param>
/// <param name="Files">The notebooks that were handed in for it, the one to be graded last; none when nothing was handed in.</param>
public sealed record GradingItem(string Student, Assignment Assignment, IReadOnlyList<SubmittedFile> Files);
