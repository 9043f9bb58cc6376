namespace MiniFlow.Lab.Exercises;

/// <summary>A chapter and its exercises.</summary>
/// <param name="Id">Two digits: <c>02</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Exercises">Its exercises, in order.</param>
public sealed record Chapter(string Id, string Title, IReadOnlyList<Exercise> Exercises)
{
    /// <summary>What all of its exercises are worth.</summary>
    public double Points => Exercises.Sum(exercise => exercise.Points);
}
