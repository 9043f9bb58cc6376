namespace MiniFlow.Lab.Tests.Exercises.Chapters;

/// <summary>One small change of a model answer.</summary>
/// <param name="Description">What was there and what is there now: <c>a + b → a - b</c>.</param>
/// <param name="Code">The whole answer with the change.</param>
internal sealed record Mutation(string Description, string Code);
