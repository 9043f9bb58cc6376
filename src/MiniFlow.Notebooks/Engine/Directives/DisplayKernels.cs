using System.Net;

namespace MiniFlow.Notebooks;

/// <summary>The kernels that only show what the cell holds: the page that shows the notebook does the rest.</summary>
internal static class DisplayKernels
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["html", "javascript", "markdown", "mermaid"];

    /// <summary>What a segment shows.</summary>
    /// <exception cref="CellException">This engine does not have the segment's kernel.</exception>
    public static MimeBundle Render(CellSegment segment) => segment.Kernel switch
    {
        "html" => new MimeBundle("text/html", segment.Code),
        "javascript" => new MimeBundle("text/html", ClientScript.Tag(segment.Code)),
        "markdown" => MarkdownCell.Render(segment.Code),
        // Front ends that know diagrams draw the first one; the others show the diagram's text.
        "mermaid" => new MimeBundle([new("text/vnd.mermaid", segment.Code), new("text/html", $"<pre class=\"mermaid\">{WebUtility.HtmlEncode(segment.Code)}</pre>")]),
        var other => throw new CellException(
            $"This cell is for the kernel '{other}', which is not here: C# cells are run, HTML, JavaScript, Markdown and Mermaid are shown. "
            + "Open the notebook in .NET Interactive to run this cell."),
    };
}
