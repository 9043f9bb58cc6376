using System.Text;

namespace MiniFlow.Lab.Views;

/// <summary>Rows and columns of text: the twin of a picture, in HTML and on a terminal. At most
/// <see cref="MostRows"/> rows are written; the last line says how many more there are.</summary>
internal sealed record Table(string Title, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public const int MostRows = 60;

    /// <summary>The table as HTML.</summary>
    public void Write(Markup html)
    {
        using (html.Open("table"))
        {
            using (html.Open("thead"))
            using (html.Open("tr"))
            {
                foreach (var cell in Header)
                    html.Text("th", cell, ("scope", "col"));
            }

            using (html.Open("tbody"))
            {
                foreach (var row in Rows.Take(MostRows))
                {
                    using (html.Open("tr"))
                    {
                        foreach (var cell in row)
                            html.Text("td", cell);
                    }
                }

                if (Rows.Count > MostRows)
                {
                    using (html.Open("tr"))
                        html.Text("td", More, ("colspan", Header.Count));
                }
            }
        }
    }

    /// <summary>The table as text, in columns two spaces apart.</summary>
    public string ToText()
    {
        var shown = Rows.Take(MostRows).ToArray();
        var widths = Header.Select((title, column) => shown.Select(row => row[column].Length).Append(title.Length).Max()).ToArray();
        var text = new StringBuilder();
        AppendRow(text, Header, widths);
        foreach (var row in shown)
            AppendRow(text, row, widths);
        if (Rows.Count > MostRows)
            text.Append(More).Append('\n');
        return text.ToString();
    }

    private string More => $"… {Numbers.Count(Rows.Count - MostRows)} more";

    private static void AppendRow(StringBuilder text, IReadOnlyList<string> row, int[] widths)
    {
        var line = string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column])));
        text.Append(line.TrimEnd()).Append('\n');
    }
}
