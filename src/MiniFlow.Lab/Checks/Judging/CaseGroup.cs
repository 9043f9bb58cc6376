namespace MiniFlow.Lab.Checks;

/// <summary>Cases, or parts of cases, for which there is credit of their own: whoever gets the forward pass right and not the backward pass has done half of it.</summary>
/// <param name="Name">What the cases have in common, as words that follow "right in": <c>the forward pass</c>.</param>
/// <param name="Passed">Whether all of them are right.</param>
public sealed record CaseGroup(string Name, bool Passed);
