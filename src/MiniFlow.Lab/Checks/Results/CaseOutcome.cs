namespace MiniFlow.Lab.Checks;

/// <summary>One case and how it went, for the row of marks below a result.</summary>
/// <param name="Name">What is special about the case.</param>
/// <param name="Passed">Whether everything about it was right.</param>
public sealed record CaseOutcome(string Name, bool Passed);
