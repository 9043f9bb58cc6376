namespace MiniFlow.Notebooks;

/// <summary>What a cell asks the person at the notebook for: a line of text.</summary>
/// <param name="Prompt">What it says before it reads.</param>
/// <param name="IsPassword">Whether nobody is to see what is typed.</param>
public sealed record InputQuestion(string Prompt, bool IsPassword = false);
