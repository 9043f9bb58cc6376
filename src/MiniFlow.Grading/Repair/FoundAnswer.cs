namespace MiniFlow.Grading.Repair;

/// <summary>What was found as the answer to an exercise.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="State">Whether there is something to run.</param>
/// <param name="Code">The student's code, with the cells that it needs; <c>null</c> when there is none.</param>
/// <param name="Cell">The position of its cell in the student's notebook, from 0; -1 when there is none.</param>
public sealed record FoundAnswer(string Exercise, AnswerState State, string? Code = null, int Cell = -1)
{
    /// <summary>The student's own cells that have to run before it, by their positions.</summary>
    public IReadOnlyList<SubmittedCell> Needs { get; init; } = [];

    /// <summary>The position of its check in the student's notebook; <c>null</c> where it is not there.</summary>
    public int? Check { get; init; }

    /// <summary>How many hints the notebook recorded; <c>null</c> where it says nothing.</summary>
    public int? Hints { get; init; }
}
