using MiniFlow.Lab.Exercises;

namespace MiniFlow.Grading.Judging;

/// <summary>An exercise as the instructor's source has it. Nothing of it comes from a submission.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Points">What it is worth.</param>
/// <param name="Exercise">Its cases and known mistakes.</param>
/// <param name="Answer">The cell that the student fills in, as it was handed out.</param>
/// <param name="Check">The cell that hands the answer in.</param>
/// <param name="Model">The answer's cell with the model answer.</param>
/// <param name="Released">The answer's cell as nbgrader hands it out: without the model answer, and nothing but comments in its place.</param>
public sealed record AssignedExercise(string Id, double Points, Exercise Exercise, AssignedCell Answer, AssignedCell Check, string Model, string Released)
{
    /// <summary>What it is called in a sentence.</summary>
    public string Title => Exercise.Title;
}
