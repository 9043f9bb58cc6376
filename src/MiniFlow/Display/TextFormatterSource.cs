using System.Net;

namespace MiniFlow;

/// <summary>Displays a value as the text that <see cref="object.ToString"/> gives.</summary>
public sealed class TextFormatterSource
{
    /// <summary>The two formatters that every kernel needs.</summary>
    public IEnumerable<MimeFormatter> CreateTypeFormatters() =>
    [
        new("text/html", value => $"<pre>{WebUtility.HtmlEncode(value.ToString())}</pre>"),
        new("text/plain", value => value.ToString() ?? ""),
    ];
}
