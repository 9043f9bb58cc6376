namespace MiniFlow.Lab.Checks;

/// <summary>One part of an answer that is not what it should be.</summary>
/// <param name="Part">Which part, as a student would write it: <c>∂f/∂W</c>, <c>value</c>.</param>
/// <param name="Expected">What it should be.</param>
/// <param name="Actual">What it is; <c>null</c> when there is none.</param>
/// <param name="Pattern">What the wrong numbers have in common, as words that follow "yours is": <c>-1 times the target</c>.</param>
public sealed record Difference(string Part, Tensor Expected, Tensor? Actual, string? Pattern);
