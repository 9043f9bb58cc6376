namespace MiniFlow.Grading.Isolation;

/// <summary>A step of a run that begins.</summary>
/// <param name="Cell">The <see cref="StudentCell.Index"/> of the cell.</param>
/// <param name="Exercise">The exercise whose answer is asked, after its cell; <c>null</c> while the cell itself runs.</param>
public sealed record StudentProgress(int Cell, string? Exercise = null);
