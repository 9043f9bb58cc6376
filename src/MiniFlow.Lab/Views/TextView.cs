using System.Net;

namespace MiniFlow.Lab.Views;

/// <summary>Text as it is: what has no picture of its own.</summary>
internal sealed class TextView(string text) : View
{
    public override string ToHtml() => $"<pre>{WebUtility.HtmlEncode(text)}</pre>";

    public override string ToText() => text;
}
