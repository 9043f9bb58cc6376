using Markdig;
using Markdig.Syntax;

namespace MiniFlow.Notebooks.Pages;

/// <summary>What a notebook calls itself.</summary>
public static class NotebookTitle
{
    /// <summary>The text of the first heading of the first level in its prose; null where it has none.</summary>
    public static string? Of(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var cell in document.Cells.Where(cell => cell.Kind == CellKind.Markdown))
        {
            if (Markdown.Parse(cell.Source).OfType<HeadingBlock>().FirstOrDefault(heading => heading.Level == 1) is { } heading)
                return Markdown.ToPlainText(cell.Source.Substring(heading.Span.Start, heading.Span.Length)).Trim();
        }

        return null;
    }
}
