using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Notebooks.Pages;

/// <summary>One notebook in the index of a run.</summary>
/// <param name="Number">What stands before it: a chapter's number, or nothing.</param>
/// <param name="Page">Its title and where its page is.</param>
/// <param name="Results">Its exercises and how they came out.</param>
/// <param name="Time">How long it ran.</param>
public sealed record IndexEntry(string Number, PageLink Page, IReadOnlyList<ExerciseResult> Results, TimeSpan Time)
{
    /// <summary>Why it did not run to its end, in one sentence; null when it did.</summary>
    public string? Stopped { get; init; }
}
