namespace MiniFlow.Notebooks.Chapters;

/// <summary>What the check of one exercise said.</summary>
/// <param name="Exercise">The exercise's id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Status">How it came out.</param>
/// <param name="Points">What it is worth.</param>
/// <param name="Earned">How much of that was earned.</param>
/// <param name="Message">The check's one sentence.</param>
/// <param name="Metrics">What the check measured, by name: a test accuracy between 0 and 1, a loss, ….</param>
public sealed record ExerciseResult(
    string Exercise,
    string Title,
    ExerciseStatus Status,
    double Points,
    double Earned,
    string Message,
    IReadOnlyDictionary<string, double> Metrics)
{
    /// <summary>An exercise whose check gave no result.</summary>
    public static ExerciseResult NotChecked(string exercise, double points, string message) =>
        new(exercise, exercise, ExerciseStatus.NotChecked, points, 0, message, new Dictionary<string, double>());
}
