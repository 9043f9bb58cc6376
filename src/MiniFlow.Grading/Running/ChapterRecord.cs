using MiniFlow.Grading.Judging;

namespace MiniFlow.Grading.Running;

/// <summary>A chapter as it was graded.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">The name of its files.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Fingerprint">Changes with its source.</param>
/// <param name="Exercises">Its exercises.</param>
public sealed record ChapterRecord(string Id, string Name, string Title, string Fingerprint, IReadOnlyList<ExerciseRecord> Exercises)
{
    /// <summary>The record of a chapter.</summary>
    public static ChapterRecord Of(Assignment assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        return new(assignment.Id, assignment.Name, assignment.Title, assignment.Fingerprint,
            [.. assignment.Exercises.Select(exercise => new ExerciseRecord(exercise.Id, exercise.Title, exercise.Points, exercise.Answer.Code))]);
    }
}
