using System.Globalization;
using System.Text;

namespace MiniFlow.Lab.Views;

/// <summary>Writes HTML and SVG. Everything that comes from outside, attribute or text, is escaped here and nowhere
/// else; an attribute whose value is null is left out.</summary>
internal sealed class Markup
{
    private readonly StringBuilder text = new();

    /// <summary>Writes an opening tag now and its closing tag when the returned scope is disposed.</summary>
    public Scope Open(string element, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        WriteTag(element, attributes);
        text.Append('>');
        return new Scope(this, element);
    }

    /// <summary>An element without content.</summary>
    public void Empty(string element, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        WriteTag(element, attributes);
        text.Append("/>");
    }

    /// <summary>An element with nothing but text in it.</summary>
    public void Text(string element, string content, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        using (Open(element, attributes))
            AppendEscaped(content);
    }

    /// <summary>Text between elements.</summary>
    public void Text(string content) => AppendEscaped(content);

    /// <summary>Markup that has been written, and escaped, elsewhere.</summary>
    public void Raw(string markup) => text.Append(markup);

    /// <summary>A line break, so that the source can be read and compared line by line.</summary>
    public void Line() => text.Append('\n');

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private void WriteTag(string element, ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        text.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            text.Append(' ').Append(name).Append("=\"");
            AppendEscaped(value is double number ? Numbers.Coordinate(number) : Convert.ToString(value, CultureInfo.InvariantCulture)!);
            text.Append('"');
        }
    }

    private void AppendEscaped(string content)
    {
        foreach (var character in content)
        {
            _ = character switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '"' => text.Append("&quot;"),
                // A control character is forbidden in markup and would end the picture in an XML reader.
                < ' ' and not '\n' and not '\t' => text.Append('\uFFFD'),
                _ => text.Append(character),
            };
        }
    }

    /// <summary>An element that is still open.</summary>
    internal readonly ref struct Scope(Markup markup, string element)
    {
        /// <summary>Writes the closing tag.</summary>
        public void Dispose() => markup.text.Append("</").Append(element).Append('>');
    }
}
