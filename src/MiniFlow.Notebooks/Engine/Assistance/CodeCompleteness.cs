namespace MiniFlow.Notebooks;

/// <summary>Whether code can be run as it stands.</summary>
/// <param name="Status"><c>complete</c>, <c>incomplete</c> (a line must follow) or <c>invalid</c> (no line that follows can mend it).</param>
/// <param name="Indent">What the next line of incomplete code begins with.</param>
public sealed record CodeCompleteness(string Status, string Indent = "") : CodeAnswer;
