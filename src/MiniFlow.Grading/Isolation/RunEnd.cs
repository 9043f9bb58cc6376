namespace MiniFlow.Grading.Isolation;

/// <summary>How a cell, or the observation of an answer, ended.</summary>
public enum RunEnd
{
    /// <summary>It ran to its end.</summary>
    Completed,

    /// <summary>It did not compile, or threw.</summary>
    Failed,

    /// <summary>Its time was up.</summary>
    TimedOut,

    /// <summary>Its process ended: it left by itself, crashed, or used more than it may and was killed.</summary>
    ProcessEnded,

    /// <summary>It was not run: the time of the submission was up, or too many processes were lost, or the grading was cancelled.</summary>
    NotRun,
}
