namespace MiniFlow.Lab;

/// <summary>How far an exercise is.</summary>
public enum CheckStatus
{
    /// <summary>Nobody has written anything yet.</summary>
    NotStarted,

    /// <summary>There is an answer, and it is not right yet.</summary>
    Failed,

    /// <summary>Every case is right.</summary>
    Passed,
}
