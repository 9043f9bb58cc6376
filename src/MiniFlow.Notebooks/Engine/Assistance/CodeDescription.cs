namespace MiniFlow.Notebooks;

/// <summary>What stands at the cursor: its declaration and its documentation.</summary>
/// <param name="Data">As plain text and as HTML.</param>
public sealed record CodeDescription(MimeBundle Data) : CodeAnswer;
