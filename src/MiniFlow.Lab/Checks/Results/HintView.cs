using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab;

/// <summary>One hint, and which of how many it is.</summary>
public sealed class HintView : View
{
    private readonly string hint;
    private readonly string heading;

    internal HintView(string hint, string title, int number, int count)
    {
        this.hint = hint;
        heading = count == 0 ? "No hint" : $"Hint {number} of {count}: {title}";
    }

    /// <inheritdoc/>
    public override string ToHtml() => Card.Html(Card.Blue, "→", heading, Prose.Html(hint));

    /// <inheritdoc/>
    public override string ToText() => string.Join('\n', Prose.Wrap(Prose.Plain(hint), 100, "  ").Prepend($"→ {heading}"));
}
