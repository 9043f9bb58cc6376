namespace MiniFlow.Grading.Isolation;

/// <summary>What came of a <see cref="StudentRequest"/>. Everything in it comes from the student's process: well-formed and bounded, and
/// otherwise to be trusted with nothing.</summary>
/// <param name="Cells">One for each cell, in their order.</param>
/// <param name="Exercises">One for each exercise that was asked, in the order of the request.</param>
/// <param name="Elapsed">How long it all took.</param>
/// <param name="Isolation">How the process was held apart.</param>
public sealed record StudentRun(
    IReadOnlyList<StudentCellRun> Cells, IReadOnlyList<ExerciseRun> Exercises, TimeSpan Elapsed, IsolationKind Isolation)
{
    /// <summary>How many processes were ended by what ran in them, or had to be.</summary>
    public int ProcessesLost { get; init; }
}
