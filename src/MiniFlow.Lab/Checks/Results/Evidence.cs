namespace MiniFlow.Lab.Checks;

/// <summary>The smallest case that went wrong, as it is shown to the student.</summary>
/// <param name="CaseName">What is special about the case.</param>
/// <param name="Graph">The graph of the case as a formula: <c>f = mul(x, y)</c>; empty when there is none.</param>
/// <param name="Given">What went in, by name.</param>
/// <param name="Differences">What came out wrong; empty when nothing came out.</param>
public sealed record Evidence(
    string CaseName, string Graph, IReadOnlyList<NamedTensor> Given, IReadOnlyList<Difference> Differences);
