using System.Text.RegularExpressions;
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
        ?? (Cells.FirstOrDefault(cell => cell.Outcome == CellOutcome.Failed) is { } failed ? Sentence(failed)
            : CellsRun < Cells.Count ? $"Interrupted after {CellsRun} of {Cells.Count} cells."
            : null);

    /// <summary>Whether every cell ran and every exercise passed.</summary>
    public bool Succeeded => Stopped is null && Exercises.All(exercise => exercise.Status == ExerciseStatus.Passed);

    // Some messages name the cell themselves: "Cell 3 ran longer than its limit of 30 s".
    private string Sentence(CellResult failed)
    {
        var line = failed.Error!.Message.Split('\n', 2)[0].Trim() is { Length: > 0 } first ? first : failed.Error.Name;
        return line.StartsWith($"Cell {failed.Number} ", StringComparison.Ordinal) ? line : $"Cell {failed.Number} of {Cells.Count} failed: {line}";
    }

    private string WithoutNumber(string title) =>
        Target.Number.Length > 0
        && Regex.Match(title, $@"^0*{Target.Number.TrimStart('0')}(?![0-9])[ .:·–—-]+(?<rest>\S.*)$") is { Success: true } numbered
            ? numbered.Groups["rest"].Value
            : title;
}
