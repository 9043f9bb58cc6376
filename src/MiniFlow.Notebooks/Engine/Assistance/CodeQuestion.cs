using System.Text.Json.Serialization;

namespace MiniFlow.Notebooks;

/// <summary>Something that a front end asks about code which is being written. Positions count UTF-16 units from 0.</summary>
/// <param name="Code">The cell's text as it stands.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "question")]
[JsonDerivedType(typeof(Completion), "completion")]
[JsonDerivedType(typeof(Description), "description")]
[JsonDerivedType(typeof(Completeness), "completeness")]
public abstract record CodeQuestion(string Code)
{
    /// <summary>What can stand at the cursor? The answer is a <see cref="CompletionList"/>.</summary>
    /// <param name="Code">The cell's text as it stands.</param>
    /// <param name="Position">Where the cursor is.</param>
    public sealed record Completion(string Code, int Position) : CodeQuestion(Code);

    /// <summary>What stands at the cursor? The answer is a <see cref="CodeDescription"/>, or nothing.</summary>
    /// <param name="Code">The cell's text as it stands.</param>
    /// <param name="Position">Where the cursor is.</param>
    public sealed record Description(string Code, int Position) : CodeQuestion(Code);

    /// <summary>Is it a whole cell yet? The answer is a <see cref="CodeCompleteness"/>.</summary>
    /// <param name="Code">The cell's text as it stands.</param>
    public sealed record Completeness(string Code) : CodeQuestion(Code);
}
