using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Cli.Exporting;

/// <summary>What <c>miniflow chapters export</c> was asked for.</summary>
/// <param name="Names">Chapters or notebook files; none for all chapters.</param>
/// <param name="Edition">Which edition of a chapter is meant.</param>
/// <param name="AsApp">Whether file-based apps are wanted.</param>
/// <param name="AsDib">Whether .dib files are wanted.</param>
/// <param name="Folder">Where to; null for the kit's own folder.</param>
internal sealed record ExportRequest(IReadOnlyList<string> Names, Edition Edition, bool AsApp, bool AsDib, string? Folder);
