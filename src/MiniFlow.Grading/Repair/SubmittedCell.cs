using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Grading.Repair;

/// <summary>A cell of a submission: what is needed of it for grading, without its outputs.</summary>
/// <param name="Index">Its position in the notebook, from 0.</param>
/// <param name="IsCode">Whether it is code.</param>
/// <param name="Source">Its text, with <c>\n</c> line ends.</param>
public sealed record SubmittedCell(int Index, bool IsCode, string Source)
{
    /// <summary>The cell's id; <c>null</c> in an old notebook.</summary>
    public string? Id { get; init; }

    /// <summary>What its metadata, ours or nbgrader's, says about its part in an exercise; <c>null</c> when they say nothing.</summary>
    public ExerciseCell? Mark { get; init; }

    /// <summary>The kernel that it names; <c>null</c> where it leaves that to the notebook.</summary>
    public string? Kernel { get; init; }

    /// <summary>How many hints its recorded check results speak of; <c>null</c> where none is recorded.</summary>
    public int? Hints { get; init; }

    /// <summary>What messages call it: <c>cell 7</c>, counted from 1 over prose and code, as a reader counts.</summary>
    public string Name => $"cell {Index + 1}";
}
