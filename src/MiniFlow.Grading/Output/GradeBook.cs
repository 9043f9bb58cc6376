using MiniFlow.Grading.Running;
using MiniFlow.Grading.Scores;

namespace MiniFlow.Grading.Output;

/// <summary>Everything that is written about a grading.</summary>
/// <param name="Record">What it was made with.</param>
/// <param name="Grades">The grades, in the order of students and chapters.</param>
public sealed record GradeBook(GradingRecord Record, IReadOnlyList<FinalGrade> Grades)
{
    /// <summary>The students, in order.</summary>
    public IReadOnlyList<string> Students => [.. Grades.Select(grade => grade.Checked.Student).Distinct()];

    /// <summary>How many submissions a person has to look at.</summary>
    public int ToReview => Grades.Count(grade => grade.Checked.NeedsReview);
}
