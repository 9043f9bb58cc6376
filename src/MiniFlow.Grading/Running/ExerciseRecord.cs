namespace MiniFlow.Grading.Running;

/// <summary>An exercise as it was graded.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Points">What it is worth.</param>
/// <param name="Stub">The cell as it was handed out: what everybody has in common.</param>
public sealed record ExerciseRecord(string Id, string Title, double Points, string Stub);
