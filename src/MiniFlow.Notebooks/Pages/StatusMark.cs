using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Notebooks.Pages;

/// <summary>How a page shows the outcome of an exercise: a sign, a word, a class; never by colour alone.</summary>
internal static class StatusMark
{
    public static string Class(ExerciseStatus status) => FigureText.Outcome(status).Replace(' ', '-');

    public static string Sign(ExerciseStatus status) => status switch
    {
        ExerciseStatus.Passed => "✓",
        ExerciseStatus.Failed => "✗",
        ExerciseStatus.NotStarted => "○",
        _ => "–",
    };

    /// <summary>The sign alone, with its word for a screen reader.</summary>
    public static string Small(ExerciseStatus status) =>
        $"<span class=\"sign {Class(status)}\" role=\"img\" aria-label=\"{FigureText.Outcome(status)}\">{Sign(status)}</span>";

    /// <summary>Sign, word and points.</summary>
    public static string Badge(ExerciseResult result) =>
        $"<span class=\"badge {Class(result.Status)}\"><span aria-hidden=\"true\">{Sign(result.Status)}</span> {FigureText.Outcome(result.Status)}"
        + $" · {FigureText.Points(result.Earned, result.Points)}</span>";
}
