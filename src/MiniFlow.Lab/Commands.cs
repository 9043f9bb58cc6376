using MiniFlow.Lab.Exercises;
using MiniFlow.Lab.Views;

namespace MiniFlow.Lab;

/// <summary>
/// The verbs of a cell, in scope through <c>using static MiniFlow.Lab.Commands;</c>. Each returns something to be displayed: leave it as
/// the last expression of a cell, without a semicolon.
/// </summary>
[SuggestedValues("id", typeof(Commands), nameof(ExerciseIds))]
public static partial class Commands
{
    internal static LabSession Session { get; set; } = new();

    /// <summary>The exercises of the chapter that is open, or of all.</summary>
    internal static IEnumerable<string> ExerciseIds => (Session.Chapter?.Exercises ?? Catalogue.All).Select(exercise => exercise.Id);

    internal static IEnumerable<string> ChapterIds => Catalogue.Chapters.Select(chapter => chapter.Id);

    /// <summary>Opens a chapter: a banner with its exercises and what they are worth. In .NET Interactive, with
    /// <c>MiniFlow.Interactive</c> beside the lab, the notebook commands are there from now on.</summary>
    /// <param name="id">For instance <c>"02"</c>.</param>
    [SuggestedValues("id", typeof(Commands), nameof(ChapterIds))]
    public static ChapterBanner OpenChapter(string id)
    {
        Session.Chapter = Catalogue.FindChapter(id);
        KernelExtension.Connect(failure => ProgressSurfaces.Find().Show(failure, isFinal: true));
        return new ChapterBanner(id, Session.Chapter);
    }

    /// <summary>The next of three hints for an exercise, from a nudge to nearly the answer.</summary>
    /// <param name="id">For instance <c>"linear"</c>.</param>
    public static HintView Hint(string id) => Session.Hint(id);

    /// <summary>The results of this session, for the chapter that is open and for the whole kit.</summary>
    public static ScoreboardView Scoreboard() => ScoreboardView.Of(Session);
}
