using System.Text.Json;

namespace MiniFlow.Grading.Repair;

/// <summary>Members of JSON that somebody else wrote: what is not there, or is of another kind, is nothing.</summary>
internal static class Members
{
    public static JsonElement Of(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    public static string? Text(JsonElement element, string name) => Of(element, name) is { ValueKind: JsonValueKind.String } text ? Plain(text) : null;

    public static double? Number(JsonElement element, string name) =>
        Of(element, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var value) ? value : null;

    public static bool Is(JsonElement element, string name) => Of(element, name).ValueKind == JsonValueKind.True;

    /// <summary>nbformat's two spellings of a text: one string, or an array of lines.</summary>
    public static string? Lines(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => Plain(element),
        JsonValueKind.Array => string.Concat(element.EnumerateArray().Where(line => line.ValueKind == JsonValueKind.String).Select(Plain)),
        _ => null,
    };

    // Half a surrogate pair is JSON, and no text.
    private static string Plain(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
