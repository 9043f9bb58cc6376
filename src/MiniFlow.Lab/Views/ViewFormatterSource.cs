namespace MiniFlow.Lab.Views;

/// <summary>What a kernel asks for the formatters of everything that the kit displays: the lab's own views, and the
/// library's types, which name this class in their <see cref="TypeFormatterSourceAttribute"/>.</summary>
public sealed class ViewFormatterSource
{
    /// <summary>A picture for the notebook, its text twin for everyone else.</summary>
    public IEnumerable<MimeFormatter> CreateTypeFormatters() =>
    [
        new("text/html", value => Presenter.ViewOf(value).ToHtml()),
        new("text/plain", value => Presenter.ViewOf(value).ToText()),
    ];
}
