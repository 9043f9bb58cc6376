namespace MiniFlow.Notebooks.Chapters;

/// <summary>How an exercise came out.</summary>
public enum ExerciseStatus
{
    /// <summary>The check gave no result: its cell did not run, or what it put out cannot be read.</summary>
    NotChecked,

    /// <summary>The stub is untouched.</summary>
    NotStarted,

    /// <summary>The check found something wrong.</summary>
    Failed,

    /// <summary>Everything that the check looks at is right.</summary>
    Passed,
}
