using System.Text.Json.Serialization;

namespace MiniFlow.Notebooks;

/// <summary>The answer to a <see cref="CodeQuestion"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "answer")]
[JsonDerivedType(typeof(CompletionList), "completions")]
[JsonDerivedType(typeof(CodeDescription), "description")]
[JsonDerivedType(typeof(CodeCompleteness), "completeness")]
public abstract record CodeAnswer;
