namespace MiniFlow.Lab;

/// <summary>What stands in place of the results while a notebook is graded.</summary>
public sealed class ScoreboardView : View
{
    private const string Line = "The results stand in the feedback.";

    /// <inheritdoc/>
    public override string ToHtml() => $"<p>{Line}</p>";

    /// <inheritdoc/>
    public override string ToText() => Line;
}
