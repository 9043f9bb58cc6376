namespace MiniFlow.Grading.Scores;

/// <summary>How an exercise of a submission came out.</summary>
public enum GradeStatus
{
    /// <summary>Everything is right.</summary>
    Passed,

    /// <summary>Some groups of cases are right.</summary>
    Partial,

    /// <summary>There is an answer, and it is not right, does not compile or throws.</summary>
    Failed,

    /// <summary>The cell is as it was handed out, or does nothing yet.</summary>
    NotStarted,

    /// <summary>The notebook has no answer to it.</summary>
    Missing,

    /// <summary>The code did not come to an end in its time.</summary>
    TimedOut,

    /// <summary>The code ended its process: it left, crashed, or used more than it may.</summary>
    Ended,

    /// <summary>No machine can score it: a person has to look.</summary>
    Review,
}
