namespace MiniFlow.Grading.Isolation;

/// <summary>How students' code is held apart from the rest of the machine. The README says what each guarantees.</summary>
public enum IsolationKind
{
    /// <summary>Linux with bubblewrap: namespaces of its own, no network, nothing to write but a scratch folder in memory.</summary>
    Bubblewrap,

    /// <summary>A process of its own with limits, and nothing else: it can read and write what the grader can.</summary>
    ProcessOnly,
}
