using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace MiniFlow.Notebooks;

/// <summary>A symbol's documentation comment as text: summary, parameters, result, exceptions.</summary>
internal static partial class DocumentationText
{
    /// <summary>The text; empty where nobody wrote any.</summary>
    public static string Of(ISymbol symbol, Compilation compilation)
    {
        var xml = symbol.OriginalDefinition.GetDocumentationCommentXml();
        if (string.IsNullOrEmpty(xml))
            xml = DocumentationFiles.Find(symbol.OriginalDefinition, compilation);
        try
        {
            return string.IsNullOrEmpty(xml) ? "" : Write(XElement.Parse($"<doc>{xml}</doc>", LoadOptions.PreserveWhitespace));
        }
        catch (XmlException)
        {
            return "";
        }
    }

    private static string Write(XElement documentation)
    {
        if (documentation.Element("member") is { } member)
            documentation = member;
        var paragraphs = documentation.Elements("summary").Concat(documentation.Elements("remarks")).Select(Text).ToList();
        var lines = documentation.Elements("typeparam").Concat(documentation.Elements("param"))
            .Select(parameter => $"{parameter.Attribute("name")?.Value}: {Text(parameter)}")
            .Concat(documentation.Elements("returns").Select(result => $"Returns: {Text(result)}"))
            .Concat(documentation.Elements("exception").Select(thrown => $"Throws {Name(thrown.Attribute("cref")?.Value)}: {Text(thrown)}"));
        paragraphs.Add(string.Join('\n', lines.Where(line => !line.EndsWith(": ", StringComparison.Ordinal))));
        return string.Join("\n\n", paragraphs.Where(paragraph => paragraph.Length > 0));
    }

    private static string Text(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            _ = node switch
            {
                XText plain => text.Append(plain.Value),
                XElement { Name.LocalName: "para" or "br" } => text.Append(' ').Append(Text((XElement)node)),
                XElement child when child.Nodes().Any() => text.Append(Text(child)),
                XElement child => text.Append(Name((child.Attribute("cref") ?? child.Attribute("langword") ?? child.Attribute("name") ?? child.Attribute("href"))?.Value)),
                _ => text,
            };
        }

        return Blanks().Replace(text.ToString(), " ").Trim();
    }

    /// <summary><c>M:System.String.Join(System.Char,…)</c> → <c>string.Join</c>, as far as a reader needs it: the last two parts.</summary>
    private static string Name(string? reference)
    {
        if (string.IsNullOrEmpty(reference))
            return "";
        if (reference.Length < 2 || reference[1] != ':')
            return reference;
        var name = Arity().Replace(reference[2..].Split('(')[0], "");
        var parts = name.Split('.');
        return reference[0] is 'T' or 'N' ? parts[^1] : string.Join('.', parts[^Math.Min(2, parts.Length)..]);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"`+\d+")]
    private static partial Regex Arity();
}
