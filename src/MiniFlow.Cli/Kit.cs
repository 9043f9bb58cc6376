using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Cli;

/// <summary>Finds the kit that the command works for.</summary>
internal static class Kit
{
    /// <summary>
    /// The kit around the current folder, or else the one that this command was built in, so that
    /// <c>dotnet run --project …/MiniFlow.Cli</c> works from anywhere; null where there is neither.
    /// </summary>
    public static ChapterFolders? Around(Terminal terminal) =>
        ChapterFolders.Find(terminal.CurrentDirectory) ?? ChapterFolders.Find(AppContext.BaseDirectory);
}
