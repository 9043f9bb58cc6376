namespace MiniFlow.Notebooks.Chapters;

/// <summary>One cell of a chapter's source, in both editions.</summary>
/// <param name="Kind">Prose or code.</param>
/// <param name="Kernel">The kernel of a code cell.</param>
/// <param name="Solved">Its text in the solved notebook.</param>
/// <param name="Student">Its text in the student's notebook.</param>
/// <param name="Line">The line of the source in which it begins, from 1.</param>
/// <param name="Mark">Its part in an exercise; null for all other cells.</param>
public sealed record ChapterCell(CellKind Kind, string Kernel, string Solved, string Student, int Line, ExerciseCell? Mark)
{
    /// <summary>Its text as the source has it, with the markers of a solution.</summary>
    public string Source { get; init; } = Solved;

    /// <summary>Its text in one of the two notebooks.</summary>
    public string Text(Edition edition) => edition == Edition.Solved ? Solved : Student;
}
