namespace MiniFlow.Grading.Scores;

/// <summary>How grave a finding is.</summary>
public enum FindingKind
{
    /// <summary>Worth knowing; nothing was changed on its account.</summary>
    Note,

    /// <summary>Something was wrong with the notebook and was put right before grading.</summary>
    Repaired,

    /// <summary>Something could not be graded by a machine: a person has to look.</summary>
    Review,

    /// <summary>Nothing can be read: there is no score for the whole notebook.</summary>
    Unreadable,
}
