namespace MiniFlow.Lab;

/// <summary>The verbs of a cell, as in a notebook; what they say is said by whoever grades.</summary>
public static partial class Commands
{
    internal static HandedInAnswers Session { get; } = new();

    /// <summary>Opens a chapter.</summary>
    /// <param name="id">For instance <c>"02"</c>.</param>
    public static ChapterBanner OpenChapter(string id) => new(id);

    /// <summary>Hints are for notebooks.</summary>
    /// <param name="id">For instance <c>"linear"</c>.</param>
    public static HintView Hint(string id) => new("There are no hints while a notebook is graded.", id, 0, 0);

    /// <summary>The results come from whoever grades.</summary>
    public static ScoreboardView Scoreboard() => new();
}
