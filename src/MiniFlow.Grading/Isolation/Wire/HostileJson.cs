using System.Text.Json;

namespace MiniFlow.Grading.Isolation.Wire;

/// <summary>Reads single values out of JSON that anybody may have written: what is not exactly as agreed is a <see cref="JsonException"/> that says so.</summary>
internal static class HostileJson
{
    /// <summary>A whole number within bounds.</summary>
    public static int Number(JsonElement json, string what, int least, int most) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw new JsonException($"'{what}' is not a whole number from {least} to {most}.");

    /// <summary>True or false.</summary>
    public static bool Flag(JsonElement json, string name) => Required(json, name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new JsonException($"'{name}' is neither true nor false."),
    };

    /// <summary>A text for a person.</summary>
    public static string Text(JsonElement json, string what, int longest)
    {
        if (json.ValueKind != JsonValueKind.String || Decode(json) is not { } text)
            throw new JsonException($"'{what}' is not a text.");
        return HostileText.Clean(text, longest);
    }

    /// <summary>A list of at most so many elements.</summary>
    public static IReadOnlyList<T> List<T>(JsonElement json, string name, int most, Func<JsonElement, T> read)
    {
        var list = Required(json, name);
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > most)
            throw new JsonException($"'{name}' is not a list of at most {most} elements.");
        return [.. list.EnumerateArray().Select(read)];
    }

    /// <summary>One of the names of an enumeration.</summary>
    public static T Name<T>(JsonElement json, string name) where T : struct, Enum =>
        Required(json, name) is { ValueKind: JsonValueKind.String } text && Decode(text) is { } word
        && Enum.GetNames<T>().Contains(word) ? Enum.Parse<T>(word) : throw new JsonException($"'{name}' is no {typeof(T).Name}.");

    /// <summary>A member of an object.</summary>
    public static JsonElement Required(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : throw new JsonException($"'{name}' is missing.");

    // Half a surrogate pair is JSON, and no text.
    private static string? Decode(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
