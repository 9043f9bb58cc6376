using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MiniFlow.Notebooks;

/// <summary>
/// JSON exactly as Jupyter writes a notebook: one space of indentation, <c>\n</c> line ends, text unescaped wherever
/// JSON allows, numbers as they were found, a line end at the end of the file. A notebook that nobody changed is
/// therefore written back byte for byte, and a changed one differs only where it was changed.
/// </summary>
internal static class JupyterJson
{
    public static string Write(JsonNode node)
    {
        var text = new StringBuilder();
        Append(text, node, 0);
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                AppendBlock(text, '{', '}', members, depth, member =>
                {
                    AppendString(text, member.Key);
                    text.Append(": ");
                    Append(text, member.Value, depth + 1);
                });
                break;
            case JsonArray items:
                AppendBlock(text, '[', ']', items, depth, item => Append(text, item, depth + 1));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                AppendString(text, value.GetValue<string>());
                break;
            default:
                text.Append(node.ToJsonString());
                break;
        }
    }

    private static void AppendBlock<T>(StringBuilder text, char open, char close, ICollection<T> items, int depth, Action<T> append)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            text.Append(first ? "\n" : ",\n").Append(' ', depth + 1);
            append(item);
            first = false;
        }

        if (!first)
            text.Append('\n').Append(' ', depth);
        text.Append(close);
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var letter = value[i];
            var pair = char.IsSurrogatePair(value, i);
            _ = letter switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                // Half a surrogate pair has no UTF-8 encoding, so it stays an escape.
                _ when letter < ' ' || (char.IsSurrogate(letter) && !pair) =>
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => text.Append(letter),
            };
            if (pair)
                text.Append(value[++i]);
        }

        text.Append('"');
    }
}
