using System.Globalization;
using System.Text;

namespace MiniFlow.Grading.Output;

/// <summary>Comma-separated values as RFC 4180 has them, in which no field can be taken for a formula by the program that opens them.</summary>
internal static class CsvText
{
    /// <summary>Rows as text, each ended by CR LF.</summary>
    public static string Of(IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(Field)).Append("\r\n");
        return text.ToString();
    }

    /// <summary>A number with a point, as it is, since no formula begins with a digit.</summary>
    public static string Number(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A field; one that begins as a formula does gets an apostrophe before it, as spreadsheets mark a text.</summary>
    public static string Field(string text)
    {
        var plain = text.Replace("\0", "", StringComparison.Ordinal);
        var safe = plain.TrimStart(' ') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '|' or '%' or '＝' or '＋' or '－' or '＠', ..] ? "'" + plain : plain;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
