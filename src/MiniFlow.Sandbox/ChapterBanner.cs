namespace MiniFlow.Lab;

/// <summary>What a chapter's first cell shows while it is graded.</summary>
public sealed class ChapterBanner : View
{
    private readonly string line;

    internal ChapterBanner(string id) => line = $"Chapter {id}, being graded.";

    /// <inheritdoc/>
    public override string ToHtml() => $"<p>{System.Net.WebUtility.HtmlEncode(line)}</p>";

    /// <inheritdoc/>
    public override string ToText() => line;
}
