using MiniFlow.Grading.Scores;

namespace MiniFlow.Grading.Output;

/// <summary>What statuses are called, for machines and for people.</summary>
internal static class StatusWords
{
    public static string Slug(GradeStatus status) => status switch
    {
        GradeStatus.NotStarted => "not-started",
        GradeStatus.TimedOut => "timed-out",
        _ => status.ToString().ToLowerInvariant(),
    };

    public static (string Mark, string Word, string Class) Shown(GradeStatus status) => status switch
    {
        GradeStatus.Passed => ("✓", "Passed", "passed"),
        GradeStatus.Partial => ("◐", "Partly right", "partial"),
        GradeStatus.Failed => ("✗", "Not yet", "failed"),
        GradeStatus.NotStarted => ("○", "Not started", "none"),
        GradeStatus.Missing => ("○", "Missing", "none"),
        GradeStatus.TimedOut => ("✗", "Out of time", "failed"),
        GradeStatus.Ended => ("✗", "Ended its process", "failed"),
        _ => ("?", "To be looked at", "review"),
    };
}
