namespace MiniFlow.Lab.Views;

/// <summary>The state of a run in one line.</summary>
internal static class ProgressLine
{
    private const int BarWidth = 16;

    /// <summary>For a terminal: title, bar, the loss so far in blocks, figures.</summary>
    public static string Write(ProgressState state)
    {
        var full = (int)Math.Round(state.Share * BarWidth);
        var losses = state.Step > 1 ? $"  {Sparkline.Of(state.Losses, 14)}" : "";
        return $"{state.Title} {new string('█', full)}{new string('░', BarWidth - full)}{losses}  {Describe(state)}";
    }

    /// <summary>The figures alone.</summary>
    public static string Describe(ProgressState state) => string.Join(", ", state.Figures().Select(figure => $"{figure.Name} {figure.Value}"));
}
