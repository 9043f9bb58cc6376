namespace MiniFlow.Lab.Checks;

/// <summary>What a kernel asks for the three forms of a <see cref="CheckResult"/>.</summary>
public sealed class CheckResultFormatterSource
{
    /// <summary>HTML for the notebook, text for a terminal, JSON for whoever reads results by machine.</summary>
    public IEnumerable<MimeFormatter> CreateTypeFormatters() =>
    [
        new("text/html", value => ((CheckResult)value).ToHtml()),
        new("text/plain", value => ((CheckResult)value).ToText()),
        new(CheckResult.MimeType, value => ((CheckResult)value).ToJson()),
    ];
}
