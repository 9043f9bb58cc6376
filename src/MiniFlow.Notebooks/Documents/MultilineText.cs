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
        var lines = new JsonArray();
        Append(lines, text);
        return lines;
    }

    /// <summary>Adds text to lines that are already there, going on with the last one where it has no end yet.</summary>
    /// <param name="lines">An array of lines.</param>
    /// <param name="text">The text, with <c>\n</c> or <c>\r\n</c> line ends.</param>
    public static void Append(JsonArray lines, string text)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(text);
        var start = 0;
        if (lines.Count > 0 && Read(lines[^1]) is var last && !last.EndsWith('\n') && text.Length > 0)
        {
            start = EndOfLine(text, 0);
            lines[^1] = last + text[..start];
        }

        for (int end; start < text.Length; start = end)
        {
            end = EndOfLine(text, start);
            lines.Add((JsonNode)text[start..end]);
        }
    }

    private static int EndOfLine(string text, int start) => text.IndexOf('\n', start) is var end and >= 0 ? end + 1 : text.Length;
}
