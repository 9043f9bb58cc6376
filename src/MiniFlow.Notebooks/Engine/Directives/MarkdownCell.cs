using Markdig;

namespace MiniFlow.Notebooks;

/// <summary>Prose in a code cell, shown as HTML.</summary>
internal static class MarkdownCell
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseMathematics().UseAdvancedExtensions().Build();

    public static MimeBundle Render(string markdown) => new("text/html", Markdown.ToHtml(markdown.Trim(), Pipeline));
}
