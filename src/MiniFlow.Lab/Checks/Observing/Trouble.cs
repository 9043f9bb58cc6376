namespace MiniFlow.Lab.Checks;

/// <summary>Why there is no answer to compare, in a sentence for the student.</summary>
/// <param name="Kind">Which kind of trouble.</param>
/// <param name="Sentence">What happened and what to do, as plain text.</param>
/// <param name="Line">The line of the student's cell, where it is known.</param>
/// <param name="Exception">The name of the exception's type, where there was one.</param>
public sealed record Trouble(TroubleKind Kind, string Sentence, int? Line = null, string? Exception = null);
