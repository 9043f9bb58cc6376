using System.Text.Json.Nodes;

namespace MiniFlow.Notebooks;

/// <summary>nbformat's two spellings of a text: one string, or an array of lines that keep their line ends.</summary>
public static class MultilineText
{
    /// <summary>The text that <paramref name="node"/> spells; an empty one for nothing.</summary>
    /// <param name="node">A string, an array of strings, or nothing.</param>
    public static string Read(JsonNode? node) => node switch
    {
        null => "",
        JsonArray lines => string.Concat(lines.Select(Read)),
        JsonValue value when value.TryGetValue(out string? text) => text,
        _ => node.ToJsonString(),
    };

    /// <summary>The text as an array of lines, as Jupyter saves it: an empty text is an empty array.</summary>
    /// <param name="text">The text, with <c>\n</c> or <c>\r\n</c> line ends.</param>
    public static JsonArray Write(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add((JsonNode)text[start..end]);
            start = end;
        }

        return lines;
    }
}
