using System.Text;

namespace MiniFlow.Grading.Input;

/// <summary>Reads comma-separated values as RFC 4180 has them: fields between quotation marks, doubled ones within, line breaks too.</summary>
internal static class Csv
{
    /// <summary>The rows that are not empty, each with at least one field.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        foreach (var (field, endsRow) in Fields(text.TrimStart('\uFEFF')))
        {
            row.Add(field);
            if (!endsRow)
                continue;
            if (row.Count > 1 || row[0].Length > 0)
                rows.Add(row);
            row = [];
        }

        return rows;
    }

    private static IEnumerable<(string Field, bool EndsRow)> Fields(string text)
    {
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append(text[i++]);
            }
            else if (letter == '"' && (isQuoted || field.Length == 0))
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && letter is (',' or '\n'))
            {
                yield return (field.ToString(), letter == '\n');
                field.Clear();
            }
            else if (isQuoted || letter != '\r')
            {
                field.Append(letter);
            }
        }

        yield return (field.ToString(), true);
    }
}
