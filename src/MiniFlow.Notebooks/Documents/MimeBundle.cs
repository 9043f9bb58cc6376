using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MiniFlow.Notebooks;

/// <summary>One value in several MIME types, in the order in which they were produced.</summary>
/// <param name="Entries">MIME type and text; for a JSON type the text is the JSON.</param>
[method: JsonConstructor]
public sealed record MimeBundle(IReadOnlyList<KeyValuePair<string, string>> Entries)
{
    /// <summary>A value in one MIME type.</summary>
    /// <param name="mimeType">For example <c>text/html</c>.</param>
    /// <param name="text">The value's text.</param>
    public MimeBundle(string mimeType, string text) : this([new(mimeType, text)])
    {
    }

    /// <summary>nbformat's <c>data</c>: a JSON type holds JSON, every other one an array of lines.</summary>
    public JsonObject ToJson() => ToJson(MultilineText.Write);

    /// <summary>The <c>data</c> of a message to a front end: a JSON type holds JSON, every other one its text.</summary>
    public JsonObject ToMessageJson() => ToJson(text => text);

    private JsonObject ToJson(Func<string, JsonNode> write)
    {
        var data = new JsonObject();
        foreach (var (mimeType, text) in Entries)
            data[mimeType] = IsJson(mimeType) && TryParse(text) is { } value ? value : write(text);
        return data;
    }

    private static bool IsJson(string mimeType) =>
        mimeType == "application/json" || (mimeType.StartsWith("application/", StringComparison.Ordinal) && mimeType.EndsWith("+json", StringComparison.Ordinal));

    private static JsonNode? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            // A formatter that promises JSON and writes something else loses nothing: its text is kept as text.
            return null;
        }
    }
}
