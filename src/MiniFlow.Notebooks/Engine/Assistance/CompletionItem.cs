namespace MiniFlow.Notebooks;

/// <summary>One thing that can stand at the cursor.</summary>
/// <param name="Text">What to write.</param>
/// <param name="Kind">What it is: <c>method</c>, <c>property</c>, <c>class</c>, <c>keyword</c>, <c>magic</c>, ….</param>
/// <param name="Signature">Its declaration in a line, where it has one.</param>
public sealed record CompletionItem(string Text, string Kind, string? Signature = null);
