using MiniFlow.Notebooks;

namespace MiniFlow.Grading.Isolation;

/// <summary>How one cell of a submission ended.</summary>
/// <param name="Index">The <see cref="StudentCell.Index"/>.</param>
/// <param name="End">How it ended.</param>
/// <param name="Message">Why it did not run to its end, for the student to read; <c>null</c> for one that did.</param>
/// <param name="Outputs">What it put out, up to <see cref="IsolationLimits.Output"/>. HTML in it is the student's and may hold anything.</param>
/// <param name="Elapsed">How long it ran.</param>
public sealed record StudentCellRun(int Index, RunEnd End, string? Message, IReadOnlyList<CellOutput> Outputs, TimeSpan Elapsed);
