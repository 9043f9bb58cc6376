using System.Text.Json.Nodes;

namespace MiniFlow.Jupyter.Messages;

/// <summary>A message from a client.</summary>
/// <param name="Route">The frames that lead a reply back to it.</param>
/// <param name="Header">Its header as it came: what answers it carries it along.</param>
/// <param name="Type">What it is, <c>execute_request</c> for example.</param>
/// <param name="Content">What it says.</param>
internal sealed record Request(IReadOnlyList<ReadOnlyMemory<byte>> Route, ReadOnlyMemory<byte> Header, string Type, JsonObject Content)
{
    /// <summary>A field of the content that is a text.</summary>
    /// <exception cref="MessageException">It is missing and has no default, or is something else.</exception>
    public string Text(string field, string? otherwise = null) => Read(field, otherwise);

    /// <inheritdoc cref="Text"/>
    public bool Flag(string field, bool otherwise) => Content[field] is null ? otherwise : Read<bool>(field, null);

    /// <inheritdoc cref="Text"/>
    public int? Number(string field) => Content[field] is null ? null : Read<int>(field, null);

    private T Read<T>(string field, object? otherwise)
    {
        if (Content[field] is JsonValue value && value.TryGetValue(out T? read))
            return read;
        if (Content[field] is null && otherwise is T given)
            return given;
        throw new MessageException($"The field {field} of a {Type} is missing, or not what it should be.");
    }

    private string Read(string field, string? otherwise) => Read<string>(field, otherwise);
}
