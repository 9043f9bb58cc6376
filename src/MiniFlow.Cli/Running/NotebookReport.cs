using MiniFlow.Notebooks;
using MiniFlow.Notebooks.Chapters;
using MiniFlow.Notebooks.Pages;

namespace MiniFlow.Cli.Running;

/// <summary>How one notebook came out.</summary>
/// <param name="Target">Which one.</param>
/// <param name="Document">The notebook with what its cells put out; null when it could not be read.</param>
/// <param name="Cells">How each code cell ended.</param>
/// <param name="Time">How long it took.</param>
/// <param name="Trouble">Why it was not run at all; null when it was.</param>
internal sealed record NotebookReport(RunTarget Target, NotebookDocument? Document, IReadOnlyList<CellResult> Cells, TimeSpan Time, string? Trouble = null)
{
    /// <summary>Its exercises and how they came out.</summary>
    public IReadOnlyList<ExerciseResult> Exercises { get; } = Document is null ? [] : ExerciseResults.Of(Document);

    /// <summary>What it calls itself, without the number that stands before it anyway.</summary>
    public string Title
    {
        get
        {
            var title = Document is null ? null : NotebookTitle.Of(Document);
            return title is null ? Target.Name : WithoutNumber(title);
        }
    }

    /// <summary>How many code cells ran to their end or failed.</summary>
    public int CellsRun => Cells.Count(cell => cell.Outcome != CellOutcome.Skipped);

    /// <summary>Why it did not run to its end, in one sentence; null when it did.</summary>
    public string? Stopped => Trouble
        ?? (Cells.FirstOrDefault(cell => cell.Outcome == CellOutcome.Failed) is { } failed ? $"Cell {failed.Number} of {Cells.Count} failed: {FirstLine(failed.Error!)}"
            : CellsRun < Cells.Count ? $"Interrupted after {CellsRun} of {Cells.Count} cells."
            : null);

    /// <summary>Whether every cell ran and every exercise passed.</summary>
    public bool Succeeded => Stopped is null && Exercises.All(exercise => exercise.Status == ExerciseStatus.Passed);

    private static string FirstLine(CellError error) =>
        error.Message.Split('\n', 2)[0].Trim() is { Length: > 0 } line ? line : error.Name;

    private string WithoutNumber(string title) =>
        Target.Number.Length > 0 && title.TrimStart('0') is var text && text.StartsWith(Target.Number.TrimStart('0'), StringComparison.Ordinal)
            && text[Target.Number.TrimStart('0').Length..].TrimStart(' ', '.', ':', '·', '–', '—', '-') is { Length: > 0 } rest
                ? rest
                : title;
}
