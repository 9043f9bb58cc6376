namespace MiniFlow.Lab.Wire;

/// <summary>What the grader asks of one answer.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="BuildsGraph">Whether a function of nodes is to build a graph of operations.</param>
/// <param name="Cases">The cases, without names, targets and tolerances.</param>
internal sealed record Questions(string Exercise, bool BuildsGraph, IReadOnlyList<Case> Cases);
