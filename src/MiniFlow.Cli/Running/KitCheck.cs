using MiniFlow.Notebooks;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Cli.Running;

/// <summary>Says in one line that the kit is not built, in place of a compiler error in the first cell of every chapter.</summary>
internal static class KitCheck
{
    public static void Require(IReadOnlyList<LoadedNotebook> notebooks, ChapterFolders? folders)
    {
        if (folders is null)
            return;
        var kit = Path.Combine(folders.Root, "artifacts", "kit") + Path.DirectorySeparatorChar;
        var missing =
            from notebook in notebooks
            from cell in notebook.Document?.Cells ?? []
            where cell.Kind == CellKind.Code
            from reference in ReferencePaths.In(cell.Source)
            let path = Path.GetFullPath(reference, notebook.Target.Folder)
            where path.StartsWith(kit, StringComparison.Ordinal) && !File.Exists(path)
            select (notebook.Target.Name, Path: Path.GetRelativePath(folders.Root, path));
        if (missing.FirstOrDefault() is { Name: not null } first)
            throw new CommandException($"the kit is not built: {first.Name} loads {first.Path}, which is not there. Run: dotnet build src/MiniFlow.Lab");
    }
}
