namespace MiniFlow.Grading.Isolation;

/// <summary>What is to be run of one submission. All of it is data that the student may see: no target, no tolerance, no name of a case is in it.</summary>
public sealed record StudentRequest
{
    /// <summary>The code cells, in the order in which they run, each after the other in one session.</summary>
    public required IReadOnlyList<StudentCell> Cells { get; init; }

    /// <summary>What is asked of the answers that the cells hand in, in any order.</summary>
    public IReadOnlyList<AskedExercise> Exercises { get; init; } = [];

    /// <summary>How much the code may use.</summary>
    public IsolationLimits Limits { get; init; } = new();
}
