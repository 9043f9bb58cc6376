namespace MiniFlow.Grading.Repair;

/// <summary>Whether a submission has an answer to an exercise.</summary>
public enum AnswerState
{
    /// <summary>There is one.</summary>
    Found,

    /// <summary>The cell is as it was handed out.</summary>
    Untouched,

    /// <summary>There is no such cell, nor one that could be it.</summary>
    Missing,

    /// <summary>The cell holds both sides of a merge conflict, and they differ.</summary>
    Conflict,
}
