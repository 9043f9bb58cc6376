using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Cli.Running;

/// <summary>What <c>miniflow run</c> was asked to do.</summary>
/// <param name="Names">Chapters and files; none for all chapters.</param>
/// <param name="Edition">Which notebooks of the chapters.</param>
/// <param name="KeepGoing">Whether the cells after a failed one run too.</param>
/// <param name="CellTimeLimit">How long one cell may run.</param>
/// <param name="Folder">Where the results go; null for the usual place.</param>
internal sealed record RunRequest(IReadOnlyList<string> Names, Edition Edition, bool KeepGoing, TimeSpan CellTimeLimit, string? Folder);
