namespace MiniFlow.Grading.Judging;

/// <summary>A code cell of a chapter as it was handed out.</summary>
/// <param name="Index">Its position in the notebook, prose counted, from 0.</param>
/// <param name="Id">Its id.</param>
/// <param name="Code">Its text.</param>
public sealed record AssignedCell(int Index, string Id, string Code);
