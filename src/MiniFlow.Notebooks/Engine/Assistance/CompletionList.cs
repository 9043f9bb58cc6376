namespace MiniFlow.Notebooks;

/// <summary>What can stand at the cursor, the likeliest first.</summary>
/// <param name="Start">Where the text begins that an item replaces.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">The choices.</param>
public sealed record CompletionList(int Start, int End, IReadOnlyList<CompletionItem> Items) : CodeAnswer;
